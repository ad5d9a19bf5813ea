import type { FindingKind } from "@prosvet/domain";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Period } from "../time/months.ts";
import { bodyOf, within } from "./answer.ts";
import { controlApi } from "./clients.ts";

export const controlKey = ["control"] as const;

type Wanted = Period & { kind: FindingKind; before?: string | undefined };

/** A page of what was found of one kind, the newest first; it is asked anew whenever the screen is opened. */
export const findingsQuery = (query: Wanted) =>
  queryOptions({
    queryKey: [...controlKey, "findings", query],
    queryFn: ({ signal }) => bodyOf(controlApi.control.findings.$get({ query }, within(signal))),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** How many of each kind there are. */
export const findingCountsQuery = ({ from, to }: Period) =>
  queryOptions({
    queryKey: [...controlKey, "counts", from, to],
    queryFn: ({ signal }) => bodyOf(controlApi.control.counts.$get({ query: { from, to } }, within(signal))),
    select: ({ counts }) => counts,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
