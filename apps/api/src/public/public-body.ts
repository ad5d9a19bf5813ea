import { z } from "@hono/zod-openapi";
import { channels, consentPurposes, serviceForms, topics } from "@prosvet/domain";
import { bookingCircumstances, type RequestBooking } from "@prosvet/usecases";
import { Instant, text, Uuid } from "../http/fields.ts";
import { Proof, Trap } from "./guard-fields.ts";

const mostChildren = 10;

const Person = z.strictObject({
  name: text(200),
  phone: z.string().trim().max(40).optional(),
  email: z.string().trim().max(254).optional(),
});

/** What another site sends to book; of somebody anonymous nothing more than the form and the channel (R32). */
export const PublicBookingBody = z
  .strictObject({
    form: z.enum(serviceForms),
    channel: z.enum(channels),
    startsAt: Instant.optional().openapi({ description: "Без него запись ждёт времени." }),
    consultantId: Uuid.optional(),
    topic: z.enum(topics).optional(),
    typicalQuestion: z.string().max(40).optional(),
    question: text(1000).optional(),
    anonymous: z.literal(true).optional(),
    person: Person.optional(),
    consents: z
      .array(z.strictObject({ purpose: z.enum(consentPurposes), version: z.int().min(1).max(1000) }))
      .max(5)
      .optional(),
    childcare: z
      .union([z.boolean(), z.int().min(0).max(mostChildren)])
      .optional()
      .openapi({ description: "Нужен ли присмотр, или за сколькими детьми." }),
    laterByWish: z.boolean().optional(),
    ...bookingCircumstances,
    holdId: Uuid.optional().openapi({ description: "Придержанное время: кто его придержал, тот и получит." }),
    proof: Proof,
    website: Trap,
  })
  .refine(({ anonymous, person }) => (anonymous === true) !== (person !== undefined), {
    message: "Укажите одно из двух: anonymous или person.",
    path: ["anonymous"],
  })
  .openapi("PublicBookingRequest");

/** The same as a use-case reads it; the ages of the children say how many they are. */
export function requestOf({
  childcare,
  website: _,
  ...rest
}: z.output<typeof PublicBookingBody>): RequestBooking {
  if (childcare === undefined || (childcare === true && rest.childcareAges?.length)) return rest;
  return { ...rest, childcareChildren: Number(childcare) };
}
