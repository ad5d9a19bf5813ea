import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { recipientsApi } from "./clients.ts";
import type { LookWhy, RecipientSearch } from "./types.ts";

const { recipients } = recipientsApi;
const one = recipients[":id"];

const recipientKey = (id: string) => ["recipients", id] as const;

/** Finds by what is typed: it goes in the body, so that no address of ours ever holds a name. */
export const findRecipients = (search: RecipientSearch) =>
  bodyOf(recipients.searches.$post({ json: search }));

/** Opens the names of those who may be one person: every one is written down. */
export const listDuplicates = () => bodyOf(recipients.duplicates.$post({ json: {} }));

export const recipientQuery = (id: string) =>
  queryOptions({
    queryKey: recipientKey(id),
    queryFn: ({ signal }) => bodyOf(one.$get({ param: { id } }, within(signal))),
  });

/** Opens who a recipient is: the look is written down, so nothing of it is kept or read again by itself. */
export const discloseRecipient = (id: string, why: LookWhy) =>
  bodyOf(one.disclosure.$post({ param: { id }, json: { why } }));

export const mergeRecipients = (id: string, gone: string, why: LookWhy) =>
  bodyOf(one.merges.$post({ param: { id }, json: { gone, why } }));
