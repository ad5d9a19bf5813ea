import { serviceForms } from "@prosvet/domain";
import { z } from "zod";

const Day = z.iso.date();
/** `24:00` is the end of a day. */
const WallTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** Hours as the head writes them; the rules say in Russian what is wrong with them. */
export const OpeningInput = z.strictObject({
  consultantId: z.uuid(),
  /** 1 is Monday; empty for hours of one date. */
  weekdays: z.array(z.int().min(1).max(7)).max(7).default([]),
  onDate: Day.nullable().default(null),
  /** On its date the weekly hours do not apply. */
  replacesWeekly: z.boolean().default(false),
  startsAt: WallTime,
  endsAt: WallTime,
  validFrom: Day,
  validTo: Day.nullable().default(null),
  forms: z.array(z.enum(serviceForms)).max(serviceForms.length),
  placeId: z.uuid().nullable().default(null),
  secondConsultantId: z.uuid().nullable().default(null),
  seats: z.int().min(1).max(50).default(1),
  durationMinutes: z.int().min(5).max(480).nullable().default(null),
  breakFrom: WallTime.nullable().default(null),
  breakUntil: WallTime.nullable().default(null),
  onHolidays: z.boolean().default(false),
});
export type OpeningInput = z.input<typeof OpeningInput>;

/** Away from a day to a day, both included; with wall times, from and until them. */
const AbsenceInput = z.strictObject({
  consultantId: z.uuid().nullable(),
  fromDay: Day,
  fromTime: WallTime.nullable().default(null),
  toDay: Day,
  toTime: WallTime.nullable().default(null),
  reason: z.string().trim().max(300).default(""),
});
export type AbsenceInput = z.output<typeof AbsenceInput>;

/** One thing that the head changes in the schedule (R13). */
export const ScheduleChangeInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("open"), opening: OpeningInput }),
  z.strictObject({ kind: z.literal("change_opening"), openingId: z.uuid(), opening: OpeningInput }),
  z.strictObject({ kind: z.literal("withdraw_opening"), openingId: z.uuid(), from: Day }),
  z.strictObject({ kind: z.literal("absence"), absence: AbsenceInput }),
  z.strictObject({ kind: z.literal("withdraw_absence"), absenceId: z.uuid() }),
  z.strictObject({
    kind: z.literal("close_place"),
    placeId: z.uuid(),
    /** Where its hours move to; with null they are withdrawn. */
    movesTo: z.uuid().nullable(),
  }),
]);
export type ScheduleChangeInput = z.input<typeof ScheduleChangeInput>;

/** What becomes of a booking that the change orphans. */
export const OrphanMove = z.union([
  z.strictObject({
    bookingId: z.uuid(),
    startsAt: z.iso.datetime({ offset: true }),
    consultantId: z.uuid(),
  }),
  /** It stays at its time all the same, and why. */
  z.strictObject({ bookingId: z.uuid(), keep: z.literal(true), why: z.string().trim().min(1).max(300) }),
  /** It waits for a time again. */
  z.strictObject({ bookingId: z.uuid(), withoutTime: z.literal(true) }),
]);
export type OrphanMove = z.infer<typeof OrphanMove>;

export const ApplyScheduleChange = z.strictObject({
  change: ScheduleChangeInput,
  /** The fingerprint of the preview that was decided upon. */
  basedOn: z.string().regex(/^[\w-]{43}$/),
  moves: z.array(OrphanMove).max(500).default([]),
});
export type ApplyScheduleChange = z.input<typeof ApplyScheduleChange>;
