import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { addressOf, request } from "./request.ts";
import type { JournalPage, RecordService, ServiceRow } from "./types.ts";

export type JournalFilter = {
  year: number;
  month?: number;
  consultant?: string;
  form?: string;
  kind?: string;
  outcome?: string;
};

export const servicesKey = ["services"] as const;

/** A page of the journal: 50 lines before the number `before`, newest first. */
export const journalQuery = (filter: JournalFilter & { before?: number }) =>
  queryOptions({
    queryKey: [...servicesKey, "journal", filter],
    queryFn: ({ signal }) =>
      request<JournalPage>("GET", "/services", { query: { ...filter, limit: 50 }, signal }),
    placeholderData: keepPreviousData,
  });

export const journalXlsxAddress = (filter: JournalFilter): string =>
  addressOf("/services/export.xlsx", filter);

export const recordService = (service: RecordService, idempotencyKey: string) =>
  request<{ service: ServiceRow }>("POST", "/services", { json: service, idempotencyKey });
