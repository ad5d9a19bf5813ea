import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { scheduleApi } from "./clients.ts";
import type { SlotFilter } from "./types.ts";

export const slotsKey = ["schedule", "slots"] as const;
export const weekKey = ["schedule", "week"] as const;

/** Free times of the centre, in order. */
export const slotsQuery = (filter: SlotFilter) =>
  queryOptions({
    queryKey: [...slotsKey, filter],
    queryFn: ({ signal }) => bodyOf(scheduleApi.slots.$get({ query: filter }, within(signal))),
    staleTime: 10_000,
  });

/** Seven days of a consultant from a day on; without one, of oneself or of the first. */
export const weekQuery = (filter: { from: string; consultant?: string }) =>
  queryOptions({
    queryKey: [...weekKey, filter],
    queryFn: ({ signal }) => bodyOf(scheduleApi.schedule.$get({ query: filter }, within(signal))),
    placeholderData: keepPreviousData,
  });
