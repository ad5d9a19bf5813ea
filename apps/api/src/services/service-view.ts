import { z } from "@hono/zod-openapi";
import {
  channels,
  outcomes,
  serviceContents,
  serviceForms,
  serviceKinds,
  serviceStates,
  topics,
} from "@prosvet/domain";
import { InstantView, NamedView } from "../http/views.ts";

/** A line of the journal for general use: a code and nobody's name. */
export const ServiceView = z
  .object({
    id: z.uuid(),
    year: z.int(),
    number: z.int(),
    startedAt: InstantView,
    durationMinutes: z.int(),
    recipientCode: z.string(),
    anonymous: z.boolean(),
    participants: z.int(),
    consultant: NamedView,
    kind: z.enum(serviceKinds),
    content: z.enum(serviceContents),
    form: z.enum(serviceForms),
    channel: z.enum(channels),
    topics: z.array(z.enum(topics)),
    outcome: z.enum(outcomes),
    state: z.enum(serviceStates),
    printedSheets: z.int(),
    childPresent: z.boolean(),
    counted: z.int(),
    bookingNumber: z.string().nullable(),
    retryOf: z.uuid().nullable(),
    recordedAt: InstantView,
  })
  .openapi("Service");

export const ServiceAnswer = z.object({ service: ServiceView }).openapi("ServiceAnswer");

export const JournalView = z
  .object({ services: z.array(ServiceView), next: z.int().nullable(), header: z.string() })
  .openapi("Journal");
