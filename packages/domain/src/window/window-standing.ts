import type { Limits } from "../limits/limits.ts";
import { windowDuty, windowEndsAt } from "./window.ts";

export type WindowStanding = "in_time" | "no_time_yet" | "will_miss" | "missed" | "kept" | "later_by_wish";

export const windowStandingLabels: Record<WindowStanding, string> = {
  in_time: "В срок",
  no_time_yet: "Время не назначено",
  will_miss: "Срок будет пропущен",
  missed: "Срок пропущен",
  kept: "Оказана в срок",
  later_by_wish: "Позже по желанию получателя",
};

export type WindowFacts = {
  requestedAt: Date;
  /** The time of the booking, null while it has none. */
  startsAt: Date | null;
  /** When the service was given, null while it was not. */
  givenAt: Date | null;
  /** When a slot inside the window was first offered: the duty is to offer. */
  firstOfferedAt: Date | null;
  /** The mark «позже по желанию получателя». */
  laterByWish: boolean;
  now: Date;
  timezone: string;
  limits: Pick<Limits, "bookingWindowDays">;
};

/**
 * How a booking stands to its window (R36, п. 20, абз. 23). Whoever was offered a slot inside the window and has,
 * or had, a later one stands as `later_by_wish`: the duty to offer was met.
 */
export function windowStanding(facts: WindowFacts): WindowStanding {
  const end = windowEndsAt(facts.requestedAt, facts.timezone, facts.limits.bookingWindowDays);
  const given = facts.givenAt ?? facts.startsAt;
  if (given && given <= end) return facts.givenAt ? "kept" : "in_time";

  const offered = facts.firstOfferedAt !== null && facts.firstOfferedAt <= end;
  const over = facts.now > end;
  if (facts.laterByWish) return "later_by_wish";
  if (!given && !over) return "no_time_yet";
  if (offered) return "later_by_wish";
  return over ? "missed" : "will_miss";
}

/** What the head sees: a missed window is a breach where it is a duty and a warning where it is an advice (R36). */
export function windowAlarm(
  standing: WindowStanding,
  limits: Pick<Limits, "bookingWindowMode">,
): "breach" | "warning" | null {
  if (standing === "missed") return windowDuty(limits) === "must" ? "breach" : "warning";
  return standing === "will_miss" || standing === "no_time_yet" ? "warning" : null;
}
