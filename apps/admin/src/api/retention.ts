import { queryOptions } from "@tanstack/react-query";
import { bodyOf, doneOf, within } from "./answer.ts";
import { retentionApi } from "./clients.ts";
import type { RetentionWish } from "./types.ts";

export const retentionKey = ["retention"] as const;

/** What will be destroyed within 30 days, and what is held. */
export const retentionQuery = queryOptions({
  queryKey: retentionKey,
  queryFn: ({ signal }) => bodyOf(retentionApi.retention.$get({}, within(signal))),
});

export const placeHold = (recipientId: string, json: RetentionWish) =>
  bodyOf(retentionApi.recipients[":id"]["retention-hold"].$post({ param: { id: recipientId }, json }));

export const releaseHold = (id: string) =>
  doneOf(retentionApi["retention-holds"][":id"].release.$post({ param: { id }, json: {} }));
