import type { Refusal } from "../refusal.ts";
import { type EditFacts, editOf, openingsOf } from "./edit-of.ts";
import { type OpeningFacts, refusalToOpen } from "./refusal-to-open.ts";
import { changeInPast } from "./refusals.ts";
import type { KeptOpening, ScheduleChange } from "./schedule-change.ts";

export type ChangeFacts = Omit<OpeningFacts, "others"> & EditFacts & { now: Date };

/** Why the head may not make the change (R13): the hours themselves, or a time that is over. */
export function refusalToChange(change: ScheduleChange, facts: ChangeFacts): Refusal | null {
  const { openings, today, now, rooms } = facts;
  switch (change.kind) {
    case "open":
      return refusalToOpen(change.opening, openingsOf(change.opening, rooms), { ...facts, others: openings });
    case "change_opening": {
      const former = openings.find(({ id }) => id === change.openingId);
      if (former && isOver(former, today)) return changeInPast;
      const { withdrawnOpenings } = editOf(change, facts);
      const others = openings.filter(({ id }) => !withdrawnOpenings.includes(id));
      return refusalToOpen(change.opening, openingsOf(change.opening, rooms), { ...facts, others });
    }
    case "withdraw_opening": {
      const former = openings.find(({ id }) => id === change.openingId);
      return change.from < today || (former && isOver(former, today)) ? changeInPast : null;
    }
    case "absence":
      return refusalOfAbsence(change.absence, { now, consultants: facts.consultants });
    case "close_place":
      return refusalOfMove(change, facts.places);
    case "withdraw_absence":
      return null;
  }
}

const isOver = ({ onDate, validTo }: KeptOpening, today: string): boolean =>
  (onDate ?? validTo ?? today) < today;

type Away = { consultantId: string | null; startsAt: Date; endsAt: Date };

function refusalOfAbsence(
  { consultantId, startsAt, endsAt }: Away,
  facts: { now: Date; consultants: readonly string[] },
): Refusal | null {
  const about = { requirement: "R13" } as const;
  if (consultantId !== null && !facts.consultants.includes(consultantId)) {
    return { code: "consultant_missing", message: "Такого консультанта в центре нет.", ...about };
  }
  if (startsAt >= endsAt) {
    const message = "Отсутствие должно закончиться позже, чем началось.";
    return { code: "absence_without_time", message, ...about };
  }
  return endsAt <= facts.now ? changeInPast : null;
}

function refusalOfMove(
  { placeId, movesTo }: { placeId: string; movesTo: string | null },
  places: readonly string[],
): Refusal | null {
  if (movesTo === null || (movesTo !== placeId && places.includes(movesTo))) return null;
  return {
    code: "place_unknown",
    message: "Такого места в центре нет, или оно закрыто. Выберите другое.",
    requirement: "R13",
  };
}
