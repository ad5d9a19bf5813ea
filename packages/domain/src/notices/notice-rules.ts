import type { BookingState } from "../catalogues/states.ts";
import type { NoticeKind } from "./notice-kinds.ts";

const open: readonly BookingState[] = ["requested", "confirmed", "overdue"];

/** In which states of the booking a kind still says what is so. */
const trueIn: Record<NoticeKind, readonly BookingState[]> = {
  booking_received: open,
  booking_confirmed: ["confirmed"],
  booking_moved: open,
  booking_time_lost: open,
  booking_cancelled: ["cancelled_by_centre", "cancelled_by_recipient"],
  booking_reassigned: open,
  reminder: ["requested", "confirmed"],
  slot_offered: open,
  written_answer: ["took_place"],
  referrer_receipt: [...open, "took_place"],
};

/** Kinds that speak of the booking's own start; an offer speaks of another. */
const aboutStart: readonly NoticeKind[] = [
  "booking_received",
  "booking_confirmed",
  "booking_moved",
  "booking_reassigned",
  "reminder",
];

export type NoticeToSend = { kind: NoticeKind; speaksOf: Date | null; expiresAt: Date };
export type BookingSpokenOf = { state: BookingState; startsAt: Date | null };

/** Why a notice is not to be sent any more, whoever it is for. */
export type StaleNotice = "expired" | "state_changed" | "time_changed";

/** Looks again, right before sending, whether what a notice says is still so; null when it is. */
export function staleNotice(notice: NoticeToSend, booking: BookingSpokenOf, now: Date): StaleNotice | null {
  const { kind, speaksOf, expiresAt } = notice;
  if (now >= expiresAt) return "expired";
  if (!trueIn[kind].includes(booking.state)) return "state_changed";
  if (kind === "booking_time_lost") return booking.startsAt ? "time_changed" : null;
  const asksForTime = kind === "reminder" || speaksOf !== null;
  const isOfAnother = asksForTime && speaksOf?.getTime() !== booking.startsAt?.getTime();
  return aboutStart.includes(kind) && isOfAnother ? "time_changed" : null;
}

/** A notice that cannot be sent is tried every five minutes for four hours. */
export const noticeTries = { most: 48, everyMinutes: 5 } as const;

/** When to try again after so many tries, or null when there were enough. */
export const nextNoticeTry = (tries: number, now: Date): Date | null =>
  tries >= noticeTries.most ? null : new Date(now.getTime() + noticeTries.everyMinutes * 60_000);

/** Kinds that tell somebody of a time that has just been set: a reminder of it follows. */
export const setsTime = (kind: NoticeKind): boolean =>
  kind === "booking_received" || kind === "booking_confirmed" || kind === "booking_moved";

export const reminderHoursBounds = { least: 0, most: 168, usual: 24 } as const;

/** What a calendar is told with a notice: to enter the meeting, to strike it out, or nothing. */
export function calendarMethodOf(kind: NoticeKind): "REQUEST" | "CANCEL" | null {
  if (kind === "booking_cancelled") return "CANCEL";
  return setsTime(kind) ? "REQUEST" : null;
}
