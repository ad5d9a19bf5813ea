import type { TenantTx } from "@prosvet/db";
import {
  type BookingAction,
  type BookingState,
  endOfDay,
  isOpenBooking,
  type NoticeKind,
} from "@prosvet/domain";
import { queueNotice } from "../notifications/index.ts";

/** What the recipient is told of after an action of the staff; of a no-show nobody is told. */
const kinds: Partial<Record<BookingAction, NoticeKind>> = {
  confirm: "booking_confirmed",
  assign: "booking_reassigned",
  assign_second: "booking_reassigned",
  move: "booking_moved",
  lose_time: "booking_time_lost",
  cancel_by_centre: "booking_cancelled",
};

/** While «Отменить» can still be pressed in the message, nothing is sent. */
const patienceMs = 15_000;

/** What a notice of a booking is made of. */
export type Told = {
  id: string;
  version: number;
  anonymous: boolean;
  startsAt: Date | null;
  deadline: string;
};

type When = { now: Date; timezone: string };

/** Queues the notice of an action of the staff; whether it still holds is asked at sending. */
export async function tellOfAction(
  tx: TenantTx,
  action: BookingAction,
  booking: Told,
  when: When,
): Promise<void> {
  const kind = kinds[action];
  if (kind) await tell(tx, kind, booking, when);
}

/** Tells the recipient how the booking stands again, after an action that they had been told of was taken back. */
export function tellOfUndoing(
  tx: TenantTx,
  action: string,
  booking: Told & { state: BookingState },
  when: When,
): Promise<void> {
  if (!isOpenBooking(booking.state)) return tell(tx, "booking_cancelled", booking, when);
  if (action === "move" && booking.startsAt) return tell(tx, "booking_moved", booking, when);
  if (action === "assign" || action === "assign_second") return tell(tx, "booking_reassigned", booking, when);
  return tell(tx, booking.state === "confirmed" ? "booking_confirmed" : "booking_received", booking, when);
}

/** Tells of a change that is no step of the booking's state, at the version it left. */
export async function tell(
  tx: TenantTx,
  kind: NoticeKind,
  booking: Told,
  { now, timezone }: When,
): Promise<void> {
  const { id, version, anonymous, startsAt, deadline } = booking;
  if (anonymous) return;
  const sendAfter = new Date(now.getTime() + patienceMs);
  const last = startsAt ?? endOfDay(deadline, timezone);
  // A cancellation is told of late rather than never.
  const expiresAt = last > sendAfter ? last : new Date(now.getTime() + 86_400_000);
  await queueNotice(tx, { bookingId: id, kind, version, now, sendAfter, expiresAt, speaksOf: startsAt });
}
