import {
  type Outcome,
  outcomes,
  type ServiceForm,
  type ServiceKind,
  serviceForms,
  serviceKinds,
  type Topic,
  topics,
} from "@prosvet/domain";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { servicesApi } from "./clients.ts";
import { knownCode } from "./known-code.ts";
import { type RegisterAddresses, registerAddresses } from "./register-addresses.ts";
import type { KeyedRating, LineChanges, LookWhy, MaterialsToSend, RecordService } from "./types.ts";

export type JournalFilter = {
  year: number;
  month?: number;
  consultant?: string;
  form?: ServiceForm;
  kind?: ServiceKind;
  outcome?: Outcome;
  topic?: Topic;
  corrected?: true;
  annulled?: true;
};

export const servicesKey = ["services"] as const;

const pageLength = "50";
const inAddress = (count: number | undefined) => (count === undefined ? undefined : String(count));

const flag = (is: true | undefined) => is && ("true" as const);

const queryOf = ({ year, month, corrected, annulled, ...rest }: JournalFilter) => ({
  ...rest,
  form: knownCode(serviceForms, rest.form),
  kind: knownCode(serviceKinds, rest.kind),
  outcome: knownCode(outcomes, rest.outcome),
  topic: knownCode(topics, rest.topic),
  year: String(year),
  month: inAddress(month),
  corrected: flag(corrected),
  annulled: flag(annulled),
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

/** Where the filtered journal is had at once. */
export const journalAddresses = (filter: JournalFilter): RegisterAddresses =>
  registerAddresses("services", queryOf(filter));

/** The history of a line: where it came from, and its corrections. */
export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: [...servicesKey, "corrections", id],
    queryFn: ({ signal }) =>
      bodyOf(servicesApi.services[":id"].corrections.$get({ param: { id } }, within(signal))),
  });

export const correctService = (id: string, json: LineChanges) =>
  bodyOf(servicesApi.services[":id"].corrections.$post({ param: { id }, json }));

export const annulService = (id: string, json: { version: number; reason: string }) =>
  bodyOf(servicesApi.services[":id"].annulment.$post({ param: { id }, json }));

export const recordService = (service: RecordService, idempotencyKey: string) =>
  bodyOf(servicesApi.services.$post({ json: service, header: { "idempotency-key": idempotencyKey } }));

/** Keys in a mark that was not given on the site. */
export const recordRating = (id: string, rating: KeyedRating) =>
  bodyOf(servicesApi.services[":id"].rating.$post({ param: { id }, json: rating }));

/** What a line says in words; the look stays on record with why. */
export const discloseWords = (id: string, why: LookWhy) =>
  bodyOf(servicesApi.services[":id"].disclosure.$post({ param: { id }, json: { why } }));

/** Materials that were handed with a line, the last first, and how its recipient is reached. */
export const handedQuery = (id: string) =>
  queryOptions({
    queryKey: [...servicesKey, "handed", id],
    queryFn: ({ signal }) =>
      bodyOf(servicesApi.services[":id"].materials.$get({ param: { id } }, within(signal))),
  });

export const sendMaterials = (id: string, json: MaterialsToSend, idempotencyKey: string) =>
  bodyOf(
    servicesApi.services[":id"].materials.$post({
      param: { id },
      json,
      header: { "idempotency-key": idempotencyKey },
    }),
  );
