import { newBookingNumber, newId } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { bookingDeadline, type Channel, refusalOfOffer, type ServiceForm } from "@prosvet/domain";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { OwnCentre } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { insertBooking } from "./booking-queries.ts";

export type VisitToEnter = {
  id: string;
  recipientId: string;
  form: ServiceForm;
  channel: Channel;
  topic: string | null;
  consultantId: string;
  startsAt: Date;
  endsAt: Date;
  participants: number;
};

/** Why the centre takes nobody without a booking, or not in this form (R24–R26, R40). */
export const refusalOfVisit = (visit: Pick<VisitToEnter, "form" | "channel">, { limits }: OwnCentre) =>
  refusalOfOffer({ ...visit, source: "walk_in" }, limits);

/**
 * Writes the booking of a visit that was no booking before it took place (R40), so that its service may close it.
 * It keeps its time where nobody else has it; a fact that overlaps is still a fact, and stands without a time of its
 * own then. Out: whether it overlaps. Throws `refused` where the centre takes nobody on the spot.
 */
export async function enterVisit(
  tx: TenantTx,
  ctx: Ctx<Member>,
  centre: OwnCentre,
  visit: VisitToEnter,
): Promise<{ overlaps: boolean }> {
  const { now, actor } = ctx;
  refuse(refusalOfVisit(visit, centre));
  const { id, startsAt, endsAt, ...told } = visit;
  const row = {
    ...told,
    ...{ id, number: newBookingNumber(), source: "walk_in", state: "confirmed" },
    ...{ requestedAt: startsAt, firstOfferedAt: startsAt, createdBy: actor.membershipId },
    deadline: bookingDeadline(visit.form, startsAt, centre.timezone, centre.limits),
  };
  const kept = await insertBooking(tx, { ...row, startsAt, endsAt });
  if (!kept) await insertBooking(tx, { ...row, startsAt: null, endsAt: null });
  await insertBookingEvent(tx, {
    ...{ id: newId(), bookingId: id, action: "register_visit", at: now },
    ...{ actor: "member", membershipId: actor.membershipId, startsAt, consultantId: visit.consultantId },
  });
  await writeAudit(tx, ctx, { action: "bookings.register_visit", subject: { kind: "booking", id } });
  return { overlaps: !kept };
}
