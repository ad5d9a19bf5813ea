import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { bookingsApi } from "./clients.ts";
import type { Assignment, NewTime, QueueFilter } from "./types.ts";

export const bookingsKey = ["bookings"] as const;

const one = bookingsApi.bookings[":id"];

export const dayQuery = (date: string) =>
  queryOptions({
    queryKey: [...bookingsKey, "day", date],
    queryFn: ({ signal }) => bodyOf(bookingsApi.day.$get({ query: { date } }, within(signal))),
    refetchInterval: 60_000,
  });

export type QueueSearch = { state: NonNullable<QueueFilter["state"]>; withoutTime?: true };

/** The queue as the address of the screen names it, in the words of the API. */
export const queueFilterOf = ({ state, withoutTime }: QueueSearch): QueueFilter => ({
  state,
  ...(withoutTime && { withoutTime: "true" }),
});

export const queueQuery = (filter: QueueFilter) =>
  queryOptions({
    queryKey: [...bookingsKey, "queue", filter],
    queryFn: ({ signal }) => bodyOf(bookingsApi.bookings.$get({ query: filter }, within(signal))),
    select: ({ bookings }) => bookings,
    refetchInterval: 60_000,
  });

export const bookingQuery = (id: string) =>
  queryOptions({
    queryKey: [...bookingsKey, "one", id],
    queryFn: ({ signal }) => bodyOf(one.$get({ param: { id } }, within(signal))),
    select: ({ booking }) => booking,
  });

export const confirmBooking = (id: string) => bodyOf(one.confirmation.$post({ param: { id }, json: {} }));

export const markNoShow = (id: string) => bodyOf(one["no-show"].$post({ param: { id }, json: {} }));

export const cancelBooking = (id: string, cancellation: { reason: string }) =>
  bodyOf(one.cancellation.$post({ param: { id }, json: cancellation }));

export const assignBooking = (id: string, assignment: Assignment) =>
  bodyOf(one.assignment.$post({ param: { id }, json: assignment }));

export const moveBooking = (id: string, time: NewTime) =>
  bodyOf(one.time.$post({ param: { id }, json: time }));

export const discloseBooking = (id: string, why: string) =>
  bodyOf(one.disclosure.$post({ param: { id }, json: { why } }));
