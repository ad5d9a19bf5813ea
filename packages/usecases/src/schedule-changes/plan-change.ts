import { createHash } from "node:crypto";
import type { TenantTx } from "@prosvet/db";
import {
  dayOf,
  editOf,
  type KeptSchedule,
  type OrphanReason,
  orphansOf,
  refusalToChange,
  type ScheduleChange,
  type ScheduleEdit,
  type ServiceForm,
  scheduleAfter,
} from "@prosvet/domain";
import { notFound, refuse } from "../app-error.ts";
import { type OwnCentre, readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { refuseNaming } from "../reasons/index.ts";
import { type PlannedCentre, readPlannedIn } from "../schedule/index.ts";
import { changeOfInput } from "./change-of-input.ts";
import { selectPlannedBookings } from "./planned-booking-queries.ts";
import { ScheduleChangeInput } from "./schedule-change-input.ts";

export type PlannedBooking = Omit<Awaited<ReturnType<typeof selectPlannedBookings>>[number], "form"> & {
  form: ServiceForm;
};

/** A change with all that it does, before anything is written. */
export type Plan = PlannedCentre & {
  centre: OwnCentre;
  change: ScheduleChange;
  edit: ScheduleEdit;
  /** The schedule as it would be. */
  after: KeptSchedule;
  orphans: { booking: PlannedBooking; reason: OrphanReason }[];
  /** Changes with the schedule and with every booking that the change orphans. */
  fingerprint: string;
};

/** Works out a change in this transaction. Throws `refused` by the rules, `not_found` for what is not there. */
export async function planChange(tx: TenantTx, ctx: Ctx<Member>, input: ScheduleChangeInput): Promise<Plan> {
  const { now } = ctx;
  const centre = await readCentreIn(tx, now);
  const { timezone, limits } = centre;
  const [planned, bookings] = [await readPlannedIn(tx, centre, now), await readBookings(tx, now)];
  const { schedule, people, places } = planned;
  const change = changeOfInput(ScheduleChangeInput.parse(input), timezone);
  requireKnown(change, planned);
  if (change.kind === "absence")
    await refuseNaming(tx, ctx, "schedule", { "change.absence.reason": change.absence.reason });
  const open = places.filter(({ isClosed }) => !isClosed);
  const facts = {
    openings: schedule.openings,
    today: dayOf(now, timezone),
    rooms: places.filter(({ kind }) => kind === "room").map(({ id }) => id),
  };
  const known = { consultants: people.map(({ id }) => id), places: open.map(({ id }) => id) };
  refuse(refusalToChange(change, { ...facts, ...known, limits, now }));
  const edit = editOf(change, facts);
  const after = scheduleAfter(schedule, edit);
  const orphans = orphansOf(bookings, { before: schedule, after, closedPlaces: edit.closedPlaces });
  return {
    ...planned,
    centre,
    change,
    edit,
    after,
    orphans,
    fingerprint: fingerprintOf(change, planned, orphans),
  };
}

/** Bookings that a change may concern, as the rules read them. */
export const readBookings = async (tx: TenantTx, after: Date): Promise<PlannedBooking[]> =>
  (await selectPlannedBookings(tx, after)).map((row) => ({ ...row, form: row.form as ServiceForm }));

function requireKnown(change: ScheduleChange, { schedule, places }: PlannedCentre): void {
  const has = (rows: readonly { id: string }[], id: string) => rows.some((row) => row.id === id);
  const [opening, absence, place] = [
    "openingId" in change ? change.openingId : null,
    "absenceId" in change ? change.absenceId : null,
    "placeId" in change ? change.placeId : null,
  ];
  if (opening !== null && !has(schedule.openings, opening)) {
    throw notFound("Такого приёма в графике уже нет. Обновите страницу.");
  }
  if (absence !== null && !has(schedule.absences, absence)) {
    throw notFound("Такого отсутствия в графике уже нет. Обновите страницу.");
  }
  const open = places.filter(({ isClosed }) => !isClosed);
  if (place !== null && !has(open, place)) {
    throw notFound("Такого места в центре нет, или оно уже закрыто. Обновите страницу.");
  }
}

function fingerprintOf(
  change: ScheduleChange,
  { schedule, places }: PlannedCentre,
  orphans: Plan["orphans"],
): string {
  const told = [
    change,
    schedule.openings.map(({ id }) => id),
    schedule.absences.map(({ id }) => id),
    places.map(({ id, isClosed }) => [id, isClosed]),
    orphans.map(({ booking, reason }) => [booking.id, booking.version, reason]),
  ];
  return createHash("sha256").update(JSON.stringify(told)).digest("base64url");
}
