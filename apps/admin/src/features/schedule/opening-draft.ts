import { addDays, type ServiceForm, weekdayOf } from "@prosvet/domain";
import type { OpeningOfDay, ScheduleChange, WantedOpening } from "../../api/types.ts";

/** Hours as they are typed: texts may be empty. */
export type OpeningDraft = {
  consultantId: string;
  dated: boolean;
  weekdays: number[];
  onDate: string;
  replacesWeekly: boolean;
  startsAt: string;
  endsAt: string;
  validFrom: string;
  isTemporary: boolean;
  validTo: string;
  forms: ServiceForm[];
  placeId: string;
  secondConsultantId: string;
  seats: string;
  durationMinutes: string;
  hasBreak: boolean;
  breakFrom: string;
  breakUntil: string;
  onHolidays: boolean;
};

export type DraftProps = { draft: OpeningDraft; onChange: (change: Partial<OpeningDraft>) => void };

/** A new opening: weekly on the weekday of a day, or on that date. */
export const newDraft = (
  consultantId: string,
  { day, dated, forms }: { day: string; dated: boolean; forms: readonly ServiceForm[] },
): OpeningDraft => ({
  ...{ consultantId, dated, weekdays: [weekdayOf(day)], onDate: day, replacesWeekly: false },
  ...{ startsAt: "09:00", endsAt: "13:00", validFrom: day, isTemporary: false, validTo: addDays(day, 30) },
  ...{ forms: [...forms], placeId: "", secondConsultantId: "", seats: "1", durationMinutes: "" },
  ...{ hasBreak: false, breakFrom: "13:00", breakUntil: "14:00", onHolidays: false },
});

/** An opening as it stands; a weekly one changes from a day on, today or its first day at the earliest. */
export function draftOf(opening: OpeningOfDay, today: string): OpeningDraft {
  const { consultant, place, secondConsultant, weekday, onDate, validTo, breakFrom, breakUntil } = opening;
  const { replacesWeekly, startsAt, endsAt, onHolidays } = opening;
  const from = opening.validFrom > today ? opening.validFrom : today;
  return {
    ...{ replacesWeekly, startsAt, endsAt, onHolidays, validFrom: from },
    consultantId: consultant.id,
    dated: onDate !== null,
    weekdays: weekday === null ? [] : [weekday],
    onDate: onDate ?? today,
    isTemporary: validTo !== null && onDate === null,
    validTo: validTo ?? addDays(from, 30),
    forms: [...opening.forms],
    placeId: place?.id ?? "",
    secondConsultantId: secondConsultant?.id ?? "",
    seats: String(opening.seats),
    durationMinutes: opening.durationMinutes === null ? "" : String(opening.durationMinutes),
    hasBreak: breakFrom !== null,
    breakFrom: breakFrom ?? "13:00",
    breakUntil: breakUntil ?? "14:00",
  };
}

const numberOr = <Other>(text: string, other: Other): number | Other => {
  const number = Number(text);
  return text.trim() !== "" && Number.isInteger(number) ? number : other;
};

function wantedOf(draft: OpeningDraft): WantedOpening {
  const { consultantId, dated, startsAt, endsAt, forms, hasBreak, onHolidays } = draft;
  return {
    ...{ consultantId, startsAt, endsAt, forms },
    weekdays: dated ? [] : draft.weekdays,
    onDate: dated ? draft.onDate : null,
    replacesWeekly: dated && draft.replacesWeekly,
    validFrom: dated ? draft.onDate : draft.validFrom,
    validTo: !dated && draft.isTemporary ? draft.validTo : null,
    placeId: draft.placeId || null,
    secondConsultantId: draft.secondConsultantId || null,
    seats: numberOr(draft.seats, 1),
    durationMinutes: numberOr(draft.durationMinutes, null),
    breakFrom: hasBreak ? draft.breakFrom : null,
    breakUntil: hasBreak ? draft.breakUntil : null,
    onHolidays: !dated && onHolidays,
  };
}

/** The draft as a change of the schedule: of an opening that stands, or a new one. */
export const changeOf = (draft: OpeningDraft, openingId: string | null): ScheduleChange =>
  openingId === null
    ? { kind: "open", opening: wantedOf(draft) }
    : { kind: "change_opening", openingId, opening: wantedOf(draft) };
