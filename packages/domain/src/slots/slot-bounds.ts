import type { Limits } from "../limits/limits.ts";
import type { Refusal } from "../refusal.ts";
import { addDays, type CalendarDay } from "../time/calendar.ts";
import { dayInWords, plural } from "../time/words.ts";
import { dayOf } from "../time/zoned.ts";
import { deadlineOf, windowDuty } from "../window/window.ts";
import type { SlotRules } from "./slot-types.ts";

/** The days on which slots may start: from today to the horizon, or to the window where it is guaranteed (R36). */
export function bookableDays(rules: SlotRules, timezone: string): { first: CalendarDay; last: CalendarDay } {
  const { limits, now, requestedAt = now } = rules;
  const first = dayOf(now, timezone);
  const horizon = addDays(first, limits.bookingHorizonDays);
  if (rules.laterByWish || windowDuty(limits) === "should") return { first, last: horizon };
  const deadline = deadlineOf(requestedAt, timezone, limits.bookingWindowDays);
  return { first, last: deadline < horizon ? deadline : horizon };
}

/** The earliest start that leaves the centre its notice (R13, R27). */
export const earliestStart = ({ now, limits }: Pick<SlotRules, "now" | "limits">): number =>
  now.getTime() + limits.minNoticeMinutes * 60_000;

/** Why a start is too soon, beyond the horizon, or beyond a guaranteed window (R13, R36). */
export function refusalOfStart(startsAt: Date, rules: SlotRules, timezone: string): Refusal | null {
  const { limits, now, requestedAt = now } = rules;
  if (startsAt.getTime() < earliestStart(rules)) return tooSoon(limits);

  const day = dayOf(startsAt, timezone);
  const { first, last } = bookableDays(rules, timezone);
  if (day <= last) return null;
  const days = limits.bookingHorizonDays;
  const horizon = addDays(first, days);
  if (day > horizon) {
    return {
      code: "slot_outside_horizon",
      message: `Запись открыта на ${days} ${plural(days, "день", "дня", "дней")} вперёд. Выберите время не позже ${until(horizon)}.`,
      limit: "bookingHorizonDays",
      value: days,
      requirement: "R13",
    };
  }
  const deadline = deadlineOf(requestedAt, timezone, limits.bookingWindowDays);
  return {
    code: "slot_outside_window",
    message: `Выберите время не позже ${until(deadline)} или отметьте, что хотите прийти позже.`,
    limit: "bookingWindowDays",
    value: limits.bookingWindowDays,
    requirement: "R36",
  };
}

const until = (day: CalendarDay): string => `даты «${dayInWords(day)}»`;

function tooSoon(limits: Limits): Refusal {
  const minutes = limits.minNoticeMinutes;
  const message =
    minutes === 0
      ? "Это время уже прошло. Выберите другое."
      : `Записаться можно не позже чем за ${minutes} ${plural(minutes, "минуту", "минуты", "минут")} до начала. Выберите другое время.`;
  return { code: "slot_too_soon", message, limit: "minNoticeMinutes", value: minutes, requirement: "R13" };
}
