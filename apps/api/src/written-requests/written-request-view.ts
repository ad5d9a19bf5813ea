import { z } from "@hono/zod-openapi";
import {
  type AnswerStanding,
  answerStandingLabels,
  bookingSources,
  bookingStates,
  channels,
  topics,
} from "@prosvet/domain";
import { AnswerDraft } from "@prosvet/usecases";
import { DayView, InstantView, NamedView } from "../http/views.ts";

const standings = Object.keys(answerStandingLabels) as AnswerStanding[];
const delivery = z.enum(["email", "number_and_pin"]);

/** A written request as the staff see it: a code, and nothing of what it asks. */
export const WrittenRequestView = z
  .object({
    id: z.uuid(),
    number: z.string(),
    state: z.enum(bookingStates),
    channel: z.enum(channels),
    source: z.enum(bookingSources),
    topic: z.enum(topics).nullable(),
    hasQuestion: z.boolean(),
    requestedAt: InstantView,
    deadline: DayView,
    standing: z.enum(standings),
    consultant: NamedView.nullable(),
    wishedConsultant: NamedView.nullable(),
    recipientCode: z.string(),
    anonymous: z.boolean(),
    draftSavedAt: InstantView.nullable(),
    answeredAt: InstantView.nullable(),
    serviceId: z.uuid().nullable(),
    mayAnswer: z.boolean(),
  })
  .openapi("WrittenRequest");

export const WrittenRequestsView = z
  .object({ requests: z.array(WrittenRequestView) })
  .openapi("WrittenRequests");

const SentMaterialView = z.object({ id: z.uuid(), title: z.string(), address: z.string() });

export const OpenedRequestView = z
  .object({
    request: WrittenRequestView,
    question: z.string().nullable(),
    typicalQuestion: z.string().nullable(),
    delivery,
    draft: AnswerDraft,
    version: z.int(),
    draftedBy: z.string().nullable(),
    answer: z
      .object({
        text: z.string(),
        answeredBy: z.string().nullable(),
        materials: z.array(SentMaterialView),
      })
      .nullable(),
  })
  .openapi("OpenedWrittenRequest");

export const SavedDraftView = z
  .object({ version: z.int(), savedAt: InstantView })
  .openapi("SavedAnswerDraft");

export const GivenAnswerView = z
  .object({
    service: z.object({ year: z.int(), number: z.int() }),
    answeredAt: InstantView,
    delivery,
  })
  .openapi("GivenAnswer");
