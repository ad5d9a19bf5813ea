import type { Limits } from "../limits/limits.ts";
import { addDays, type CalendarDay } from "../time/calendar.ts";
import { keptUntil } from "./kept-until.ts";
import { type RetainedKind, retainedKinds } from "./retained-kinds.ts";

/** Days from which the terms of one kind run: of the first and of the last document that still says something. */
export type KeptSpan = { first: CalendarDay; last: CalendarDay };

export type KeptOfRecipient = {
  /** Of each kind of which something is kept. */
  kept: Partial<Record<RetainedKind, KeptSpan>>;
  /** The day on which the centre last had to do with them. */
  lastContact: CalendarDay;
};

export type EndedTerms = {
  /** The first day on which something of it is past its term. */
  dueOn: CalendarDay;
  kinds: readonly RetainedKind[];
  /** Nothing of theirs is inside a term any more: their key is destroyed too. */
  isWhole: boolean;
};

type Terms = Pick<Limits, "retentionMonths">;

/**
 * What of a recipient is past its term on a day (R12, абз. 8), or null. A document is kept through its last day and
 * destroyed from the next one on; the key goes when the last term of all has ended.
 */
export function retentionOf(
  { kept, lastContact }: KeptOfRecipient,
  limits: Terms,
  today: CalendarDay,
): EndedTerms | null {
  const standing = retainedKinds.flatMap((kind) => {
    const span = kept[kind];
    return span
      ? [{ kind, first: keptUntil(kind, span.first, limits), last: keptUntil(kind, span.last, limits) }]
      : [];
  });
  const contact = keptUntil("identities", lastContact, limits);
  const ended = standing.filter(({ first }) => first < today);
  const isWhole = contact < today && standing.every(({ last }) => last < today);
  const days = ended
    .map(({ first }) => first)
    .concat(isWhole ? [lastOf([contact, ...standing.map(({ last }) => last)])] : []);
  const [earliest] = days.sort();
  if (earliest === undefined) return null;
  return { dueOn: addDays(earliest, 1), kinds: ended.map(({ kind }) => kind), isWhole };
}

const lastOf = (days: CalendarDay[]): CalendarDay => days.reduce((last, day) => (day > last ? day : last));

/** The last day from which the term of a kind has ended on a day: what is from it or before is past its term. */
export function lastDayPastTerm(kind: RetainedKind, limits: Terms, today: CalendarDay): CalendarDay {
  // Months differ in length: the day is some before or after the same day of the earlier month.
  let day = addDays(keptUntil(kind, today, negative(kind, limits)), 4);
  while (keptUntil(kind, day, limits) >= today) day = addDays(day, -1);
  return day;
}

const negative = (kind: RetainedKind, { retentionMonths }: Terms): Terms => ({
  retentionMonths: { ...retentionMonths, [kind]: -retentionMonths[kind] },
});
