import { addDays, type CalendarDay } from "../time/calendar.ts";
import type {
  FullOpening,
  KeptOpening,
  ScheduleChange,
  ScheduleEdit,
  WantedOpening,
} from "./schedule-change.ts";

const nothing: ScheduleEdit = {
  withdrawnOpenings: [],
  openings: [],
  absences: [],
  withdrawnAbsences: [],
  closedPlaces: [],
};

export type EditFacts = {
  openings: readonly KeptOpening[];
  today: CalendarDay;
  /** Which places are rooms: one consultant's at a time. */
  rooms: readonly string[];
};

const roomOf = (placeId: string | null, rooms: readonly string[]): string | null =>
  placeId !== null && rooms.includes(placeId) ? placeId : null;

/** The openings that a written one stands for: one for each weekday, or the one of its date. */
export function openingsOf({ weekdays, ...wanted }: WantedOpening, rooms: readonly string[]): FullOpening[] {
  const opening = { ...wanted, roomId: roomOf(wanted.placeId, rooms) };
  if (opening.onDate !== null) {
    return [{ ...opening, weekday: null, validFrom: opening.onDate, validTo: opening.onDate }];
  }
  const weekly = { ...opening, replacesWeekly: false };
  return [...new Set(weekdays)].map((weekday) => ({ ...weekly, weekday }));
}

const withoutId = ({ id: _, ...opening }: KeptOpening): FullOpening => opening;

/** What is left of an opening before a day: nothing of one that had not begun by then. */
const before = (opening: KeptOpening, day: CalendarDay): FullOpening[] =>
  opening.onDate === null && opening.validFrom < day
    ? [{ ...withoutId(opening), validTo: addDays(day, -1) }]
    : [];

const isStillOpen = (opening: FullOpening, day: CalendarDay): boolean => (opening.validTo ?? day) >= day;

function closing(placeId: string, movesTo: string | null, { openings, today, rooms }: EditFacts) {
  const there = openings.filter((opening) => opening.placeId === placeId && isStillOpen(opening, today));
  const moved = there.map((opening) => ({
    ...withoutId(opening),
    placeId: movesTo,
    roomId: roomOf(movesTo, rooms),
    validFrom: opening.validFrom < today ? today : opening.validFrom,
  }));
  return {
    withdrawnOpenings: there.map(({ id }) => id),
    openings: [...there.flatMap((opening) => before(opening, today)), ...(movesTo === null ? [] : moved)],
  };
}

/**
 * What the change does to the rows of the schedule (R13): an opening that changes is withdrawn, what was before the
 * change comes back under another id with its last day, so that past days read as they were. Unknown ids do nothing.
 */
export function editOf(change: ScheduleChange, facts: EditFacts): ScheduleEdit {
  const { openings, rooms } = facts;
  const withdrawn = (id: string, from: CalendarDay) => {
    const opening = openings.find((one) => one.id === id);
    return { withdrawnOpenings: opening ? [id] : [], openings: opening ? before(opening, from) : [] };
  };
  switch (change.kind) {
    case "open":
      return { ...nothing, openings: openingsOf(change.opening, rooms) };
    case "change_opening": {
      const wanted = openingsOf(change.opening, rooms);
      const former = withdrawn(change.openingId, change.opening.onDate ?? change.opening.validFrom);
      return { ...nothing, ...former, openings: [...former.openings, ...wanted] };
    }
    case "withdraw_opening":
      return { ...nothing, ...withdrawn(change.openingId, change.from) };
    case "absence":
      return { ...nothing, absences: [change.absence] };
    case "withdraw_absence":
      return { ...nothing, withdrawnAbsences: [change.absenceId] };
    case "close_place":
      return {
        ...nothing,
        ...closing(change.placeId, change.movesTo, facts),
        closedPlaces: [change.placeId],
      };
  }
}
