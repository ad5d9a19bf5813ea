import type { Outcome, ServiceForm, ServiceKind } from "@prosvet/domain";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { servicesApi } from "./clients.ts";
import type { RecordService } from "./types.ts";

export type JournalFilter = {
  year: number;
  month?: number;
  consultant?: string;
  form?: ServiceForm;
  kind?: ServiceKind;
  outcome?: Outcome;
};

export const servicesKey = ["services"] as const;

const pageLength = "50";
const inAddress = (count: number | undefined) => (count === undefined ? undefined : String(count));

const queryOf = ({ year, month, ...rest }: JournalFilter) => ({
  ...rest,
  year: String(year),
  month: inAddress(month),
});

/** A page of the journal: the lines before the number `before`, newest first. */
export const journalQuery = ({ before, ...filter }: JournalFilter & { before?: number }) =>
  queryOptions({
    queryKey: [...servicesKey, "journal", filter, before],
    queryFn: ({ signal }) => {
      const query = { ...queryOf(filter), before: inAddress(before), limit: pageLength };
      return bodyOf(servicesApi.services.$get({ query }, within(signal)));
    },
    placeholderData: keepPreviousData,
  });

/** Where a plain link downloads the filtered journal from. */
export function journalXlsxAddress(filter: JournalFilter): string {
  const named = Object.entries(queryOf(filter)).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/api/services/export.xlsx?${new URLSearchParams(named)}`;
}

export const recordService = (service: RecordService, idempotencyKey: string) =>
  bodyOf(servicesApi.services.$post({ json: service, header: { "idempotency-key": idempotencyKey } }));
