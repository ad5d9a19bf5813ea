import { queryOptions } from "@tanstack/react-query";
import { bodyOf, doneOf, within } from "./answer.ts";
import { isSignedOut } from "./api-problem.ts";
import { sessionsApi } from "./sessions-client.ts";
import type { ChosenPlace, Session } from "./types.ts";

const readSession = (signal: AbortSignal): Promise<Session | null> =>
  bodyOf(sessionsApi.session.$get({}, within(signal))).catch((error: unknown) => {
    if (isSignedOut(error)) return null;
    throw error;
  });

/** Who is signed in, null when nobody is. Asked again on focus: another tab may have changed the place. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => readSession(signal),
  staleTime: 60_000,
  refetchOnWindowFocus: "always",
});

export const signIn = (credentials: { email: string; password: string }) =>
  bodyOf(sessionsApi.session.$post({ json: credentials }));

export const signOut = () => doneOf(sessionsApi.session.$delete());
export const signOutEverywhere = () => doneOf(sessionsApi.sessions.$delete());

export const choosePlace = (place: ChosenPlace) => bodyOf(sessionsApi.session.place.$put({ json: place }));
