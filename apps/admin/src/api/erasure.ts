import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { problemOf } from "./api-problem.ts";
import { erasureApi } from "./clients.ts";
import type { Erasure, ExtractWish } from "./types.ts";

const one = erasureApi.recipients[":id"];

/** Destroys who a recipient is, for good. */
export const eraseRecipient = (id: string, json: Erasure) =>
  bodyOf(one.erasure.$post({ param: { id }, json }));

export const destructionActQuery = (id: string) =>
  queryOptions({
    queryKey: ["recipients", id, "destruction-act"],
    queryFn: ({ signal }) => bodyOf(one["destruction-act"].$get({ param: { id } }, within(signal))),
    select: ({ act }) => act,
  });

/** Everything that the centre holds on a person, as a file; it stays in the audit. Throws ApiProblem. */
export async function readExtract(id: string, json: ExtractWish): Promise<Blob> {
  const answer = await one.extract.$post({ param: { id }, json });
  if (!answer.ok) throw await problemOf(answer as Response);
  return answer.blob();
}

export const actsQuery = (before?: string) =>
  queryOptions({
    queryKey: ["recipients", "destruction-acts", before ?? null],
    queryFn: ({ signal }) =>
      bodyOf(erasureApi["destruction-acts"].$get({ query: before ? { before } : {} }, within(signal))),
    placeholderData: keepPreviousData,
  });

/** Where the act and its event log lie as files. */
export const actAddress = (id: string, file: "docx" | "pdf" | "log"): string =>
  file === "log" ? `/api/destruction-acts/${id}/log` : `/api/destruction-acts/${id}/document?format=${file}`;
