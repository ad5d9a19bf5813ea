import { queryOptions } from "@tanstack/react-query";
import { request } from "./request.ts";
import type { Slots } from "./types.ts";

export type SlotFilter = { from: string; to: string; form?: string; consultant?: string };

export const slotsKey = ["schedule", "slots"] as const;

/** Free times of the centre, in order. */
export const slotsQuery = (filter: SlotFilter) =>
  queryOptions({
    queryKey: [...slotsKey, filter],
    queryFn: ({ signal }) => request<Slots>("GET", "/slots", { query: filter, signal }),
    staleTime: 10_000,
  });
