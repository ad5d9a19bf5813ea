import { type Limits, mayBeBeyondWindow, type ServiceForm } from "@prosvet/domain";
import { AppError } from "../app-error.ts";
import { type ChosenSlot, chooseSlot, type DaySchedule, type WantedSlot } from "./choose-slot.ts";
import type { ReceiptRow } from "./receipt-queries.ts";

type Facts = {
  schedule: DaySchedule;
  now: Date;
  place: { timezone: string; limits: Limits };
  /** The booking as it is, and the time that it has. */
  row: ReceiptRow;
  present: ChosenSlot | null;
};

type Wanted = { startsAt: string; consultantId?: string | undefined; laterByWish?: boolean | undefined };

/**
 * The slot that a booking moves to, by every rule of a booking and as long as it was. Its own time is no hindrance. With
 * nobody named it stays with its consultant where they are free, and else goes to whom the centre proposes (R37).
 * Throws `refused`, `slot_taken`.
 */
export function chooseOwnSlot({ schedule, now, place, row, present }: Facts, wanted: Wanted): ChosenSlot {
  const { laterByWish = mayBeBeyondWindow(row, { now, timezone: place.timezone }) } = wanted;
  const wish: WantedSlot = {
    startsAt: new Date(wanted.startsAt),
    form: row.form as ServiceForm,
    laterByWish,
    requestedAt: row.requestedAt,
    topic: row.topic ?? undefined,
    durationMinutes: durationOf(present),
    secondConsultantId: present?.secondConsultantId ?? undefined,
    ignoring: [row.id],
  };
  const choose = (consultantId?: string) => chooseSlot(schedule, now, place, { ...wish, consultantId });
  if (wanted.consultantId) return choose(wanted.consultantId);
  return (row.consultantId ? orNull(() => choose(row.consultantId ?? undefined)) : null) ?? choose();
}

/** A seat of a group lasts as long as its group. */
const durationOf = (present: ChosenSlot | null): number | undefined =>
  present && present.seats === 1
    ? (present.endsAt.getTime() - present.startsAt.getTime()) / 60_000
    : undefined;

/** Null when this consultant is not there then; whatever else is in the way is in everybody's. */
function orNull(choose: () => ChosenSlot): ChosenSlot | null {
  try {
    return choose();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "slot_taken" || error.refusal?.code === "slot_not_open") return null;
    throw error;
  }
}
