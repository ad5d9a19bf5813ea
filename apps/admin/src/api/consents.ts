import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { problemOf } from "./api-problem.ts";
import { consentsApi } from "./clients.ts";
import type { ConsentFilter, LookWhy, NewConsent, NewConsentText, Scan, Withdrawal } from "./types.ts";

export const consentsKey = ["consents"];

/** A page of the register of consents of a year. */
export const consentsQuery = (query: ConsentFilter) =>
  queryOptions({
    queryKey: [...consentsKey, "register", query],
    queryFn: ({ signal }) => bodyOf(consentsApi.consents.$get({ query }, within(signal))),
  });

/** The consents of one recipient. */
export const consentsOfQuery = (recipientId: string) =>
  queryOptions({
    queryKey: [...consentsKey, "of", recipientId],
    queryFn: ({ signal }) =>
      bodyOf(consentsApi.recipients[":id"].consents.$get({ param: { id: recipientId } }, within(signal))),
    select: ({ consents }) => consents,
  });

export const consentTextsQuery = queryOptions({
  queryKey: [...consentsKey, "texts"],
  queryFn: ({ signal }) => bodyOf(consentsApi["consent-texts"].$get({}, within(signal))),
  select: ({ texts }) => texts,
});

export const recordConsent = (id: string, json: NewConsent) =>
  bodyOf(consentsApi.recipients[":id"].consents.$post({ param: { id }, json }));

export const withdrawConsent = (id: string, json: Withdrawal) =>
  bodyOf(consentsApi.consents[":id"].withdrawal.$post({ param: { id }, json }));

export const adoptConsentText = (json: NewConsentText) =>
  bodyOf(consentsApi["consent-texts"].$post({ json }));

export const attachScan = (id: string, kind: Scan["kind"], file: File) =>
  bodyOf(consentsApi.consents[":id"].scans.$post({ param: { id }, form: { kind, file } }));

/** The file itself; the look is written down. Throws ApiProblem. */
export async function readScan(id: string, why: LookWhy): Promise<Blob> {
  const answer = await consentsApi.scans[":id"].look.$post({ param: { id }, json: why });
  if (!answer.ok) throw await problemOf(answer);
  return answer.blob();
}
