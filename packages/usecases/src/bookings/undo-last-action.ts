import { newId } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import {
  type BookingAction,
  type BookingState,
  bookingActionLabels,
  type Refusal,
  refusalToUndo,
} from "@prosvet/domain";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { OwnCentre } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { ownConsultantOf } from "../gate.ts";
import { withdrawNotices } from "../notifications/index.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { lockBooking } from "./booking-queries.ts";
import { Before, type BookingSnapshot } from "./booking-snapshot.ts";
import { endWaiting } from "./end-waiting.ts";
import { putBack } from "./put-back.ts";
import { readStaffRow, type StaffRow } from "./staff-row-queries.ts";
import { tellOfUndoing } from "./tell-of-action.ts";
import { markUndone, readLastEvent, readStanding, waitOn } from "./undo-queries.ts";

export type Undoing = {
  centre: Pick<OwnCentre, "timezone" | "limits">;
  /** Annuls the line of the journal that was recorded with the action. */
  annul: (serviceId: string) => Promise<void>;
  /** Only when it was the recording of this line. */
  onlyServiceId?: string;
};

/**
 * Takes back what the member did to a booking last, in the caller's transaction, which has asked the role (R9). A
 * booking that the action itself has made is cancelled: none is ever deleted. A notice that was not sent is withdrawn;
 * whoever was told is told anew. Throws `not_found`, `refused`, also when others have its places of childcare now (R16); of
 * a time that somebody has, the database's error.
 */
export async function undoLastAction(
  tx: TenantTx,
  ctx: Ctx<Member>,
  id: string,
  undoing: Undoing,
): Promise<void> {
  const { actor, now } = ctx;
  const own = ownConsultantOf(actor);
  if (!(await lockBooking(tx, id))) throw noSuchBooking();
  const [row, standing] = [await readStaffRow(tx, id, own), await readStanding(tx, id)];
  if (!row || !standing) throw noSuchBooking();
  const last = await readLastEvent(tx, id);
  refuse(refusalToUndoLast(last, row, ctx, undoing.onlyServiceId));
  const before = beforeOf(last, row);
  if (!last || !before) throw noSuchBooking();

  await markUndone(tx, last.id, now);
  if (before.serviceId) await undoing.annul(before.serviceId);
  const about = { id, place: undoing.centre, now };
  await putBack(tx, about, standing.booking, targetOf(before, row, standing.booking));
  if (before.waited) await waitOn(tx, id);
  else await endWaiting(tx, id, now);
  const reason = actionLabelOf(last.action);
  await insertBookingEvent(tx, {
    ...{ id: newId(), bookingId: id, action: "undo", at: now, reason },
    ...{ actor: "member", membershipId: actor.membershipId },
  });
  await writeAudit(tx, ctx, {
    action: "bookings.undo",
    subject: { kind: "booking", id },
    facts: { undone: last.action },
  });
  const { alreadyTold } = await withdrawNotices(tx, { bookingId: id, version: before.leftVersion, now });
  const after = alreadyTold && (await readStaffRow(tx, id, null));
  if (!after) return;
  const told = { ...after, state: after.state as BookingState };
  await tellOfUndoing(tx, last.action, told, { now, timezone: undoing.centre.timezone });
}

type LastEvent = {
  action: string;
  at: Date;
  membershipId: string | null;
  before: unknown;
  undoneAt: Date | null;
};

/** Why the member may not take the last event of a booking back; with a line of the journal, only its recording. */
export function refusalToUndoLast(
  last: LastEvent | null,
  row: StaffRow,
  { now, actor }: Ctx<Member>,
  onlyServiceId?: string,
): Refusal | null {
  const before = beforeOf(last, row);
  const isOther = onlyServiceId !== undefined && before?.serviceId !== onlyServiceId;
  const changedSince = isOther || (before !== null && before.leftVersion !== row.version);
  const done = last && { ...last, isUndoable: before !== null, isUndone: last.undoneAt !== null };
  return refusalToUndo(done, { now, membershipId: actor.membershipId, changedSince });
}

/** What takes an event back; null for what cannot be: an answer that the recipient may have read stays given. */
function beforeOf(
  event: { action: string; before: unknown } | null,
  { form }: Pick<StaffRow, "form">,
): Before | null {
  if (!event || (event.action === "record_service" && form === "written")) return null;
  return Before.safeParse(event.before).data ?? null;
}

/** What was entered by mistake is cancelled, a visit with the service that it was entered for. */
function targetOf(
  { booking, serviceId }: Before,
  { source }: StaffRow,
  present: BookingSnapshot,
): BookingSnapshot {
  const isVisit = source === "walk_in" && serviceId !== null;
  return booking && !isVisit ? booking : { ...present, state: "cancelled_by_centre" };
}

const actionLabelOf = (action: string): string =>
  action === "register" ? "Записать" : (bookingActionLabels[action as BookingAction] ?? action);
