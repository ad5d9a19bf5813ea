import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { bookingsKey } from "./bookings.ts";
import { bookingsApi } from "./clients.ts";
import type { SecondAssignment } from "./types.ts";

const one = bookingsApi.bookings[":id"];

/** How many bookings call for somebody now. */
export const alarmsQuery = queryOptions({
  queryKey: [...bookingsKey, "alarms"],
  queryFn: ({ signal }) => bodyOf(bookingsApi.alarms.$get({}, within(signal))),
  refetchInterval: 60_000,
  staleTime: 30_000,
});

/** Whom the centre proposes for a booking, in order, and why. */
export const proposalsQuery = (id: string) =>
  queryOptions({
    queryKey: [...bookingsKey, "proposals", id],
    queryFn: ({ signal }) => bodyOf(one.proposals.$get({ param: { id } }, within(signal))),
    select: ({ proposals }) => proposals,
  });

export const assignSecond = (id: string, assignment: SecondAssignment) =>
  bodyOf(one["second-consultant"].$post({ param: { id }, json: assignment }));

export const setVideoLink = (id: string, link: string | null) =>
  bodyOf(one["video-link"].$post({ param: { id }, json: { link } }));

export const noteLateness = (id: string) => bodyOf(one.lateness.$post({ param: { id }, json: {} }));

/** The old PIN and every link of the booking stop working; the new one comes this once. */
export const reissuePin = (id: string) => bodyOf(one.pin.$post({ param: { id }, json: {} }));
