import type { Schedule } from "../slots/slot-types.ts";
import type { KeptOpening, ScheduleEdit } from "./schedule-change.ts";

export type KeptAbsence = { id: string; consultantId: string | null; startsAt: Date; endsAt: Date };

/** A schedule whose openings and absences can be named by their ids. */
export type KeptSchedule = Omit<Schedule, "openings" | "absences"> & {
  openings: readonly KeptOpening[];
  absences: readonly KeptAbsence[];
};

/** The schedule as it would be after the edit; what is new has no id yet (R13). */
export const scheduleAfter = (schedule: KeptSchedule, edit: ScheduleEdit): KeptSchedule => ({
  ...schedule,
  openings: [
    ...schedule.openings.filter(({ id }) => !edit.withdrawnOpenings.includes(id)),
    ...edit.openings.map((opening) => ({ ...opening, id: "" })),
  ],
  absences: [
    ...schedule.absences.filter(({ id }) => !edit.withdrawnAbsences.includes(id)),
    ...edit.absences.map((absence) => ({ ...absence, id: "" })),
  ],
});
