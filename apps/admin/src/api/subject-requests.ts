import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { subjectRequestsApi } from "./clients.ts";
import type { NewSubjectRequest, SubjectAnswer } from "./types.ts";

const all = subjectRequestsApi["subject-requests"];

export const subjectRequestsKey = ["subject-requests"] as const;

/** The register of requests about personal data in a year, the last first. */
export const subjectRequestsQuery = (filter: { year: number; before?: number | undefined }) =>
  queryOptions({
    queryKey: [...subjectRequestsKey, "list", filter],
    queryFn: ({ signal }) => {
      const { year, before } = filter;
      const query = { year: String(year), ...(before && { before: String(before) }) };
      return bodyOf(all.$get({ query: query as never }, within(signal)));
    },
    placeholderData: keepPreviousData,
  });

/** What somebody has asked and nobody has answered. */
export const openRequestsQuery = (recipientId: string) =>
  queryOptions({
    queryKey: [...subjectRequestsKey, "of", recipientId],
    queryFn: ({ signal }) =>
      bodyOf(
        subjectRequestsApi.recipients[":id"]["subject-requests"].$get(
          { param: { id: recipientId } },
          within(signal),
        ),
      ),
    select: ({ requests }) => requests,
  });

export const registerRequest = (json: NewSubjectRequest) => bodyOf(all.$post({ json }));

export const answerRequest = (id: string, json: SubjectAnswer) =>
  bodyOf(all[":id"].answer.$post({ param: { id }, json }));

export const requestsPrintAddress = (year: number): string => `/api/subject-requests/print?year=${year}`;
