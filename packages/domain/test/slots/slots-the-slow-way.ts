import type { ServiceForm } from "../../src/catalogues/service-forms.ts";
import type { SlotSearch } from "../../src/slots/free-slots.ts";
import type { BusyRange, Opening } from "../../src/slots/slot-types.ts";
import { addDays, type CalendarDay, weekdayOf } from "../../src/time/calendar.ts";
import { atWallTime, dayOf } from "../../src/time/zoned.ts";

/** A meeting that an opening makes possible. */
export type Meeting = {
  opening: Opening;
  at: number;
  until: number;
  forms: readonly ServiceForm[];
  second: string | null;
};

const overlaps = (at: number, until: number, from: number, to: number) => at < to && until > from;

function opensOn(opening: Opening, day: CalendarDay, { openings, calendar = [] }: SlotSearch): boolean {
  if (opening.onDate) return opening.onDate === day;
  const replaced = openings.some(
    (other) => other.replacesWeekly && other.onDate === day && other.consultantId === opening.consultantId,
  );
  const valid = opening.validFrom <= day && (opening.validTo === null || day <= opening.validTo);
  if (replaced || !valid) return false;
  const entry = calendar.find((one) => one.day === day);
  if ((entry?.kind === "holiday" || entry?.kind === "day_off") && !opening.onHolidays) return false;
  return opening.weekday === (entry?.kind === "working_day" ? entry.worksAs : weekdayOf(day));
}

/** Parts of an opening as instants of the day. */
function partsOf(opening: Opening, day: CalendarDay, timezone: string): [from: number, to: number][] {
  const at = (time: string) => atWallTime(day, time, timezone).getTime();
  const { startsAt, endsAt, breakFrom, breakUntil } = opening;
  if (!breakFrom || !breakUntil) return [[at(startsAt), at(endsAt)]];
  return [
    [at(startsAt), at(breakFrom)],
    [at(breakUntil), at(endsAt)],
  ];
}

function minutesOf({ seats = 1, durationMinutes }: Opening, search: SlotSearch): number {
  const { limits, topic } = search;
  const usual = limits.durationMinutes.default;
  if (seats > 1) return durationMinutes ?? usual;
  const ofTopic = topic === undefined ? undefined : limits.durationMinutesByTopic[topic as "8"];
  return search.durationMinutes ?? durationMinutes ?? ofTopic ?? usual;
}

const offered = (opening: Opening, { limits }: SlotSearch) =>
  opening.forms.filter((form) => limits.serviceForms.includes(form));

/** Every meeting that the openings make possible on a day, whoever is free: each opening, part and step by itself. */
export function meetingsOn(day: CalendarDay, search: SlotSearch): Meeting[] {
  const { openings, timezone, limits, secondConsultantId: wished } = search;
  return openings.flatMap((opening) => {
    const { consultantId, seats = 1, secondConsultantId: own = null } = opening;
    if (!opensOn(opening, day, search) || consultantId === wished) return [];
    if (wished && own !== wished && (own !== null || seats > 1)) return [];
    const minutes = minutesOf(opening, search);
    const step = seats > 1 ? minutes + limits.bufferMinutes : limits.slotStepMinutes;
    return partsOf(opening, day, timezone).flatMap(([from, to]) => {
      const found: Meeting[] = [];
      for (let at = from; at + minutes * 60_000 <= to; at += step * 60_000) {
        const until = at + minutes * 60_000;
        const second = own ?? wished ?? null;
        const besides =
          wished && own !== wished ? formsBeside(wished, consultantId, at, until, day, search) : null;
        const forms = offered(opening, search).filter((form) => !besides || besides.includes(form));
        if (forms.length > 0) found.push({ opening, at, until, forms, second });
      }
      return found;
    });
  });
}

/** Forms in which somebody could join another from one instant to the next. */
function formsBeside(
  who: string,
  other: string,
  at: number,
  until: number,
  day: CalendarDay,
  search: SlotSearch,
): ServiceForm[] {
  return search.openings.flatMap((opening) => {
    const { consultantId, seats = 1, secondConsultantId: own = null } = opening;
    if (consultantId !== who || seats > 1 || (own !== null && own !== other)) return [];
    if (search.form && !offered(opening, search).includes(search.form)) return [];
    const isOpen = partsOf(opening, day, search.timezone).some(([from, to]) => from <= at && until <= to);
    return opensOn(opening, day, search) && isOpen ? offered(opening, search) : [];
  });
}

/** Whether everybody of it, its room and a seat are free. */
export function isClear(meeting: Meeting, search: SlotSearch): boolean {
  const { opening, at, until, second } = meeting;
  const { consultantId, roomId, seats = 1 } = opening;
  const buffer = search.limits.bufferMinutes * 60_000;
  const isThere = ({ heldUntil }: BusyRange) => !heldUntil || heldUntil > search.now;
  const busy = search.busy.filter(isThere);
  const isSeat = (row: BusyRange) =>
    seats > 1 &&
    row.consultantId === consultantId &&
    row.startsAt.getTime() === at &&
    (row.seats ?? 1) > 1 &&
    !row.jointWith;
  const seated = busy.filter(isSeat);
  const isOfGroup = (row: BusyRange) =>
    isSeat(row) || (seats > 1 && seated.some(({ bookingId }) => bookingId && bookingId === row.jointWith));
  for (const row of busy) {
    const [from, to] = [row.startsAt.getTime(), row.endsAt.getTime()];
    const isOfPeople = row.consultantId === consultantId || row.consultantId === second;
    if (isOfPeople && !isOfGroup(row) && overlaps(at, until, from - buffer, to + buffer)) return false;
    const isInRoom = roomId != null && row.roomId === roomId && row.consultantId !== consultantId;
    if (isInRoom && overlaps(at, until, from, to)) return false;
  }
  const isAway = search.absences.some(
    (absence) =>
      [null, consultantId, second].includes(absence.consultantId) &&
      overlaps(at, until, absence.startsAt.getTime(), absence.endsAt.getTime()),
  );
  return !isAway && seatsLeft(meeting, search) > 0;
}

/** Seats of the meeting that nobody has. */
export function seatsLeft({ opening, at }: Meeting, { busy, now }: SlotSearch): number {
  const { seats = 1, consultantId } = opening;
  if (seats === 1) return 1;
  const taken = busy.filter(
    (row) =>
      row.consultantId === consultantId &&
      row.startsAt.getTime() === at &&
      (row.seats ?? 1) > 1 &&
      !row.jointWith &&
      (!row.heldUntil || row.heldUntil > now) &&
      (row.seat ?? 1) <= seats,
  );
  return seats - new Set(taken.map(({ seat }) => seat)).size;
}

const answers = (people: (string | null)[], { topic, competences = [] }: SlotSearch) =>
  topic === undefined ||
  people.some(
    (id) =>
      id !== null &&
      (competences.every(({ consultantId }) => consultantId !== id) ||
        competences.some((own) => own.consultantId === id && own.topic === topic)),
  );

export const keyOf = (at: number, consultantId: string, form: string) =>
  `${new Date(at).toISOString()} ${consultantId} ${form}`;

/** Starts of consultants in forms that may be listed, the slow way: every rule asked of every meeting on its own. */
export function startsTheSlowWay(search: SlotSearch): string[] {
  const { limits, timezone, now } = search;
  const today = dayOf(now, timezone);
  const found = new Set<string>();
  if ((search.durationMinutes ?? 15) > limits.durationMinutes.max) return [];
  for (let day = search.from; day <= search.to; day = addDays(day, 1)) {
    if (day < today || day > addDays(today, limits.bookingHorizonDays)) continue;
    const capped = limits.bookingWindowMode === "guaranteed" && !search.laterByWish;
    if (capped && day > addDays(today, limits.bookingWindowDays)) continue;
    for (const meeting of meetingsOn(day, search)) {
      const { opening, at, forms, second } = meeting;
      if (search.consultantId && opening.consultantId !== search.consultantId) continue;
      if (search.form && !forms.includes(search.form)) continue;
      if (at < now.getTime() + limits.minNoticeMinutes * 60_000) continue;
      if (!answers([opening.consultantId, second], search) || !isClear(meeting, search)) continue;
      for (const form of forms) found.add(keyOf(at, opening.consultantId, form));
    }
  }
  return [...found].sort();
}
