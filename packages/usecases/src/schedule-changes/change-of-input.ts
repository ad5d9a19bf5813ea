import { addDays, atWallTime, type ScheduleChange, startOfDay, type Weekday } from "@prosvet/domain";
import type { z } from "zod";
import type { AbsenceInput, OpeningInput, ScheduleChangeInput } from "./schedule-change-input.ts";

type Opening = z.output<typeof OpeningInput>;

const openingOf = ({ weekdays, ...opening }: Opening) => ({ ...opening, weekdays: weekdays as Weekday[] });

/** Days and wall times of the centre as instants; a day without a time is the whole of it. */
function absenceOf({ fromDay, fromTime, toDay, toTime, ...absence }: AbsenceInput, timezone: string) {
  const endOf = (day: string) => startOfDay(addDays(day, 1), timezone);
  const at = (day: string, time: string) => (time === "24:00" ? endOf(day) : atWallTime(day, time, timezone));
  return {
    ...absence,
    startsAt: fromTime === null ? startOfDay(fromDay, timezone) : at(fromDay, fromTime),
    endsAt: toTime === null ? endOf(toDay) : at(toDay, toTime),
  };
}

/** What the head has written, as the rules read it. */
export function changeOfInput(input: z.output<typeof ScheduleChangeInput>, timezone: string): ScheduleChange {
  switch (input.kind) {
    case "open":
    case "change_opening":
      return { ...input, opening: openingOf(input.opening) };
    case "absence":
      return { kind: "absence", absence: absenceOf(input.absence, timezone) };
    default:
      return input;
  }
}
