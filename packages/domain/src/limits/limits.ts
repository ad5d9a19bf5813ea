import { z } from "zod";
import { bookingSources } from "../catalogues/booking-sources.ts";
import { channels, lawfulChannels } from "../catalogues/channels.ts";
import { ratingChannels } from "../catalogues/rating-channels.ts";
import { serviceForms } from "../catalogues/service-forms.ts";
import { topics } from "../catalogues/topics.ts";
import { checkLimitsTogether } from "./limits-together.ts";
import { RegisterLimits } from "./register-limits.ts";
import { RetentionLimits } from "./retention-limits.ts";

const whole = (least: number, most: number, byDefault: number) =>
  z.int().min(least).max(most).default(byDefault);

const subset = <const Codes extends readonly [string, ...string[]]>(
  codes: Codes,
  byDefault: readonly Codes[number][],
) =>
  z
    .array(z.enum(codes))
    .min(1)
    .refine((chosen) => new Set(chosen).size === chosen.length, "Значение названо дважды.")
    .default([...byDefault] as never);

const DurationMinutes = z
  .strictObject({ default: whole(5, 480, 45), min: whole(5, 480, 15), max: whole(5, 480, 180) })
  .prefault({});

/** Minutes of a topic whose services usually last otherwise. */
const MinutesByTopic = z.partialRecord(z.enum(topics), z.int().min(5).max(480)).default({});

const Childcare = z
  .strictObject({ offered: z.boolean().default(true), places: whole(0, 50, 1) })
  .prefault({});

/** Each limit by itself: its type, bounds and default. */
export const limitShape = {
  bookingWindowDays: whole(1, 60, 10),
  bookingWindowMode: z.enum(["guaranteed", "recommended"]).default("guaranteed"),
  bookingHorizonDays: whole(1, 365, 10),
  minNoticeMinutes: whole(0, 20_160, 60),
  slotStepMinutes: whole(5, 240, 15),
  durationMinutes: DurationMinutes,
  durationMinutesByTopic: MinutesByTopic,
  bufferMinutes: whole(0, 120, 0),
  holdMinutes: whole(5, 30, 10),
  freedSlotWithholdMinutes: whole(0, 120, 0),
  offerMinutes: whole(30, 2880, 240),
  printoutPageCap: whole(0, 100, 5),
  removableMediaAllowed: z.boolean().default(false),
  consultantChoice: z.enum(["none", "preference", "choice"]).default("preference"),
  certificatesIssued: z.boolean().default(false),
  childcare: Childcare,
  walkInAllowed: z.boolean().default(true),
  serviceForms: subset(serviceForms, serviceForms),
  channels: subset(channels, lawfulChannels),
  bookingSources: subset(bookingSources, bookingSources),
  writtenAnswerDays: whole(1, 60, 10),
  ratingEnabled: z.boolean().default(true),
  ratingWindowDays: whole(1, 3, 3),
  ratingChannels: subset(ratingChannels, ratingChannels),
  refusalsAllowed: z.boolean().default(true),
  refusalsCounted: z.boolean().default(false),
  eventCounting: z.enum(["event", "participant"]).default("event"),
  openBookingsPerContact: whole(1, 50, 5),
  confidentialityRequired: z.boolean().default(true),
  identitiesKept: z.boolean().default(true),
  registers: RegisterLimits,
  journalEntryDays: whole(0, 30, 1),
  retentionMonths: RetentionLimits,
};

/** What a centre may set. Unknown keys are refused, so a rule locked for every centre cannot be set. */
export const Limits = z.strictObject(limitShape).superRefine(checkLimitsTogether);
export type Limits = z.infer<typeof Limits>;

export type LimitName = keyof Limits;
export const limitNames = Object.keys(limitShape) as LimitName[];

/** Limits as stored, with the default of each one that is not there; throws ZodError on anything out of bounds. */
export const parseLimits = (stored: unknown): Limits => Limits.parse(stored);

export const defaultLimits: Limits = parseLimits({});
