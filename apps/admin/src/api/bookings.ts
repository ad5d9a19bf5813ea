import { queryOptions } from "@tanstack/react-query";
import { request } from "./request.ts";
import type { BookingRow, BookingWithEvents, Day, Disclosure } from "./types.ts";

export type QueueFilter = { state?: "open" | "requested" | "confirmed" | "closed"; withoutTime?: boolean };

export const bookingsKey = ["bookings"] as const;

export const dayQuery = (date: string) =>
  queryOptions({
    queryKey: [...bookingsKey, "day", date],
    queryFn: ({ signal }) => request<Day>("GET", "/day", { query: { date }, signal }),
    refetchInterval: 60_000,
  });

export const queueQuery = (filter: QueueFilter) =>
  queryOptions({
    queryKey: [...bookingsKey, "queue", filter],
    queryFn: ({ signal }) =>
      request<{ bookings: BookingRow[] }>("GET", "/bookings", { query: filter, signal }),
    select: ({ bookings }) => bookings,
    refetchInterval: 60_000,
  });

export const bookingQuery = (id: string) =>
  queryOptions({
    queryKey: [...bookingsKey, "one", id],
    queryFn: ({ signal }) => request<{ booking: BookingWithEvents }>("GET", `/bookings/${id}`, { signal }),
    select: ({ booking }) => booking,
  });

type Answer = { booking: BookingRow };
const act = (id: string, action: string, json: unknown) =>
  request<Answer>("POST", `/bookings/${id}/${action}`, { json });

export const confirmBooking = (id: string) => act(id, "confirmation", {});
export const markNoShow = (id: string) => act(id, "no-show", {});
export const cancelBooking = (id: string, cancellation: { reason: string }) =>
  act(id, "cancellation", cancellation);
export const assignBooking = (id: string, assignment: { consultantId: string; reason?: string }) =>
  act(id, "assignment", assignment);

export type NewTime = { startsAt: string; consultantId: string; reason?: string; laterByWish?: boolean };
export const moveBooking = (id: string, time: NewTime) => act(id, "time", time);

export const discloseBooking = (id: string, why: string) =>
  request<Disclosure>("POST", `/bookings/${id}/disclosure`, { json: { why } });
