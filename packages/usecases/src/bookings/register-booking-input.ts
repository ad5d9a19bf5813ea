import { bookingSources } from "@prosvet/domain";
import { z } from "zod";
import { RequestBooking } from "./request-booking-input.ts";

/** Ways in which a booking reaches the staff: neither by the pages, nor on the spot (R31). */
const toldSources = bookingSources.filter((source) => source !== "site" && source !== "walk_in");

/** What the staff enter of a booking that somebody has told them. Nothing is required of somebody anonymous (R32). */
export const RegisterBooking = z
  .strictObject({
    ...RequestBooking.shape,
    source: z.enum(toldSources),
    /** By need, inside the centre's bounds; the topic's or the usual when left out (R27). */
    durationMinutes: z.int().min(5).max(480).optional(),
    secondConsultantId: z.uuid().optional(),
    /** Why a time outside the openings is taken; with it the consultant is named. */
    outsideOpenings: z.string().trim().min(3).max(300).optional(),
    placeId: z.uuid().optional(),
    /** How the consents were given: a call is no signature (R42). */
    consentsGiven: z.enum(["oral_by_phone", "paper"]).optional(),
  })
  .refine((booking) => (booking.anonymous === true) !== (booking.person !== undefined), {
    message: "Запишите анонимно или укажите имя: одно из двух.",
    path: ["anonymous"],
  })
  .refine(({ outsideOpenings, startsAt, consultantId }) => !outsideOpenings || (startsAt && consultantId), {
    message: "Для времени вне приёма укажите время и консультанта.",
    path: ["outsideOpenings"],
  });
export type RegisterBooking = z.infer<typeof RegisterBooking>;

const byVoice: readonly RegisterBooking["source"][] = ["phone", "hotline"];

/** How the consents of a booking were given, where the staff do not say. */
export const consentsGivenOf = ({ consentsGiven, source }: RegisterBooking): "oral_by_phone" | "paper" =>
  consentsGiven ?? (byVoice.includes(source) ? "oral_by_phone" : "paper");
