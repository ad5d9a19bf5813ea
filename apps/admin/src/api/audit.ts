import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { auditApi } from "./clients.ts";
import type { AuditFilter } from "./types.ts";

export const auditKey = ["audit"] as const;

/** A page of what was done in the centre, the newest first. */
export const auditQuery = (filter: AuditFilter) =>
  queryOptions({
    queryKey: [...auditKey, "list", filter],
    queryFn: ({ signal }) => bodyOf(auditApi.audit.$get({ query: filter }, within(signal))),
    placeholderData: keepPreviousData,
  });

/** Whether the audit is whole: recomputed from every line, so it is asked for by a click. */
export const verifyAudit = () => bodyOf(auditApi.audit.verification.$get({}));
