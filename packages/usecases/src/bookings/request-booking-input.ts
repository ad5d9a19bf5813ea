import { channels, serviceForms, topics } from "@prosvet/domain";
import { z } from "zod";
import { GivenConsent, GivenPerson } from "../recipients/index.ts";
import { bookingCircumstances } from "./booking-circumstances.ts";

/** What a parent sends. Nothing but the form and the channel is required of somebody anonymous (R32). */
export const RequestBooking = z
  .strictObject({
    form: z.enum(serviceForms),
    channel: z.enum(channels),
    /** With an offset; without it the booking waits for a time. */
    startsAt: z.iso.datetime({ offset: true }).optional(),
    consultantId: z.uuid().optional(),
    topic: z.enum(topics).optional(),
    /** Code of one of the centre's typical questions. */
    typicalQuestion: z.string().max(40).optional(),
    question: z.string().trim().min(1).max(1000).optional(),
    anonymous: z.literal(true).optional(),
    person: GivenPerson.optional(),
    consents: z.array(GivenConsent).max(5).optional(),
    childcareChildren: z.int().min(0).max(10).optional(),
    laterByWish: z.boolean().optional(),
    ...bookingCircumstances,
    /** Of `holdSlot`: who holds the time gets it. */
    holdId: z.uuid().optional(),
    /** Work that was done, see `newChallenge`. */
    proof: z.string().max(4000).optional(),
  })
  .refine((booking) => (booking.anonymous === true) !== (booking.person !== undefined), {
    message: "Запишитесь анонимно или укажите имя: одно из двух.",
    path: ["anonymous"],
  });
export type RequestBooking = z.infer<typeof RequestBooking>;
