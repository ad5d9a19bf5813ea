import { z } from "@hono/zod-openapi";
import { channelsOf, topicLabel, topics } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases";

/** A centre in the list that anybody may read. */
export const PublicCardView = z
  .object({
    slug: z.string(),
    name: z.string(),
    organisation: z.string(),
    municipality: z.string(),
    timezone: z.string(),
  })
  .openapi("PublicCentreCard");

export const PublicCentresView = z.object({ centres: z.array(PublicCardView) });

/** What a site that books for a centre has to know of it. */
export const PublicCentreView = PublicCardView.extend({
  forms: z.array(z.object({ code: z.string(), channels: z.array(z.string()) })),
  channels: z.array(z.string()),
  topics: z.array(z.object({ code: z.string(), label: z.string() })),
  typicalQuestions: z.array(z.object({ code: z.string(), text: z.string() })),
  consultants: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      speciality: z.string(),
      position: z.string(),
      about: z.string(),
    }),
  ),
  limits: z.object({
    bookingWindowDays: z.int(),
    bookingWindowMode: z.string(),
    bookingHorizonDays: z.int(),
    minNoticeMinutes: z.int(),
    durationMinutes: z.int(),
    durationMinutesByTopic: z
      .record(z.string(), z.int())
      .openapi({ description: "Минуты по коду темы, если по ней обычно нужно другое время." }),
    holdMinutes: z.int(),
    writtenAnswerDays: z.int(),
    consultantChoice: z.string(),
    childcare: z.object({ offered: z.boolean(), places: z.int() }),
  }),
  consents: z.array(z.object({ purpose: z.string(), version: z.int(), title: z.string(), text: z.string() })),
  contacts: z.object({
    address: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    site: z.string().nullable(),
    openingHours: z.string(),
  }),
}).openapi("PublicCentre");

/** The centre as it goes out: consultants only as far as the centre lets them be chosen (R37, R38). */
export function publicCentreOf(centre: Centre): z.input<typeof PublicCentreView> {
  const { limits, texts, consultants } = centre;
  return {
    ...centre,
    forms: limits.serviceForms.map((form) => ({ code: form, channels: channelsOf(form, limits) })),
    channels: limits.channels,
    topics: topics.map((code) => ({ code, label: topicLabel(code) })),
    typicalQuestions: texts.typicalQuestions,
    consultants: limits.consultantChoice === "none" ? [] : consultants.filter((one) => one.mayBeChosen),
    limits: { ...limits, durationMinutes: limits.durationMinutes.default },
    consents: texts.consentTexts,
    contacts: centre,
  };
}
