import { z } from "@hono/zod-openapi";
import {
  subjectRequestKinds,
  subjectRequestOutcomes,
  subjectRequestStandings,
  subjectRequestWays,
} from "@prosvet/domain";

const RequestView = z
  .object({
    id: z.uuid(),
    year: z.int(),
    number: z.int(),
    kind: z.enum(subjectRequestKinds),
    way: z.enum(subjectRequestWays),
    recipient: z
      .object({ id: z.uuid(), code: z.string() })
      .nullable()
      .openapi({ description: "null: данных о человеке в центре нет." }),
    receivedOn: z.string(),
    deadline: z.string(),
    registeredBy: z.string(),
    standing: z.enum(subjectRequestStandings),
    answer: z
      .object({
        outcome: z.enum(subjectRequestOutcomes),
        on: z.string(),
        by: z.string(),
        act: z.object({ id: z.uuid(), year: z.int(), number: z.int() }).nullable(),
      })
      .nullable(),
  })
  .openapi("SubjectRequestLine");

export const SubjectRequestView = z.object({ request: RequestView }).openapi("SubjectRequest");

export const SubjectRequestsView = z
  .object({
    year: z.int(),
    today: z.string(),
    requests: z.array(RequestView),
    next: z.int().nullable(),
    open: z.int(),
    overdue: z.int(),
  })
  .openapi("SubjectRequests");

export const OpenRequestsView = z.object({ requests: z.array(RequestView) }).openapi("OpenSubjectRequests");
