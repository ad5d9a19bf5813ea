import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { scheduleApi } from "./clients.ts";
import type { SlotFilter } from "./types.ts";

export const slotsKey = ["schedule", "slots"] as const;

/** Free times of the centre, in order. */
export const slotsQuery = (filter: SlotFilter) =>
  queryOptions({
    queryKey: [...slotsKey, filter],
    queryFn: ({ signal }) => bodyOf(scheduleApi.slots.$get({ query: filter }, within(signal))),
    staleTime: 10_000,
  });
