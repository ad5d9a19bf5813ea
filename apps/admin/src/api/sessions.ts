import { queryOptions } from "@tanstack/react-query";
import { isSignedOut } from "./api-problem.ts";
import { request } from "./request.ts";
import type { Session } from "./types.ts";

const readSession = (signal: AbortSignal): Promise<Session | null> =>
  request<Session>("GET", "/session", { signal }).catch((error: unknown) => {
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
  request<Session>("POST", "/session", { json: credentials });

export const signOut = () => request<void>("DELETE", "/session");
export const signOutEverywhere = () => request<void>("DELETE", "/sessions");

export const choosePlace = (place: { membershipId: string } | { departmentId: string }) =>
  request<Session>("PUT", "/session/place", { json: place });
