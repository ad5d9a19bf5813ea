import { z } from "@hono/zod-openapi";
import {
  channels,
  outcomes,
  recipientCategories,
  refusalReasons,
  serviceContents,
  serviceForms,
  serviceKinds,
  serviceStates,
  topics,
} from "@prosvet/domain";
import { DayView, InstantView, NamedView } from "../http/views.ts";

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
    category: z.enum(recipientCategories),
    childAgeYears: z.int().nullable(),
    participants: z.int(),
    consultant: NamedView,
    kind: z.enum(serviceKinds),
    content: z.enum(serviceContents),
    form: z.enum(serviceForms),
    channel: z.enum(channels),
    topics: z.array(z.enum(topics)),
    outcome: z.enum(outcomes),
    refusalReason: z.enum(refusalReasons).nullable(),
    referredTo: z.array(z.string()),
    state: z.enum(serviceStates),
    printedSheets: z.int(),
    childPresent: z.boolean(),
    childcareGiven: z.boolean(),
    counted: z.int(),
    bookingNumber: z.string().nullable(),
    bookedOn: DayView.nullable(),
    retryOf: z.uuid().nullable(),
    recordedAt: InstantView,
    isAnnulled: z
      .boolean()
      .openapi({ description: "Внесена по ошибке и вычеркнута: номер остаётся, в счёт не идёт." }),
  })
  .openapi("Service");

export const ServiceAnswer = z.object({ service: ServiceView }).openapi("ServiceAnswer");

export const JournalView = z
  .object({ services: z.array(ServiceView), next: z.int().nullable(), title: z.string() })
  .openapi("Journal");
