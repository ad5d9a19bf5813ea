import { z } from "@hono/zod-openapi";
import {
  channels,
  childCategories,
  keyedRatingChannels,
  outcomes,
  ratingChannels,
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
    erased: z.boolean().openapi({ description: "Имя и контакты уничтожены: строка осталась под кодом." }),
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
    childCategories: z.array(z.enum(childCategories)),
    place: z
      .string()
      .nullable()
      .openapi({ description: "Место приёма в центре; адрес выезда не показывается." }),
    materialsSent: z.int(),
    hasLetters: z.boolean().openapi({ description: "Есть письма с материалами или материалы у записи." }),
    recordedByCentre: z.boolean(),
    recordingAnnounced: z.boolean(),
    copiedToRecipientMedia: z.boolean(),
    counted: z.int(),
    bookingNumber: z.string().nullable(),
    bookedOn: DayView.nullable(),
    retryOf: z.uuid().nullable(),
    recordedAt: InstantView,
    isAnnulled: z
      .boolean()
      .openapi({ description: "Внесена по ошибке и вычеркнута: номер остаётся, в счёт не идёт." }),
    version: z
      .int()
      .openapi({ description: "Растёт с каждым исправлением; его называет тот, кто исправляет." }),
    isCorrected: z.boolean(),
    isAfterClosing: z.boolean().openapi({ description: "Внесена руководителем после закрытия месяца." }),
    rating: z
      .object({ mark: z.int(), channel: z.enum(ratingChannels), on: DayView })
      .nullable()
      .openapi({ description: "Что поставил получатель, каким способом и в какой день." }),
  })
  .openapi("Service");

export const ServiceAnswer = z.object({ service: ServiceView }).openapi("ServiceAnswer");

export const JournalView = z
  .object({
    services: z.array(ServiceView),
    next: z.int().nullable(),
    title: z.string(),
    former: z
      .array(z.object({ serviceId: z.uuid(), version: z.int(), was: z.record(z.string(), z.unknown()) }))
      .openapi({ description: "Что стояло в исправленных строках этой страницы; раннее сначала." }),
    ratingChannels: z
      .array(z.enum(keyedRatingChannels))
      .openapi({ description: "Какие оценки вносит персонал; пусто, если центр не проводит оценку." }),
  })
  .openapi("Journal");
