import type { TenantTx } from "@prosvet/db";
import {
  deskLimits,
  refusalOfDuration,
  refusalToBook,
  refusalToKeepIdentity,
  type Topic,
} from "@prosvet/domain";
import { notFound, refuse } from "../app-error.ts";
import type { OwnCentre } from "../centres/index.ts";
import { isConsultant } from "../consultants/index.ts";
import type { Ctx } from "../context.ts";
import { type ChosenSlot, chooseSlot, readScheduleAt } from "./choose-slot.ts";
import type { RegisterBooking } from "./register-booking-input.ts";
import { readOpenPlace } from "./register-queries.ts";

/**
 * The slot that the staff take for somebody, or null without a start (R27, R36, R40): by the rules of the pages, but
 * without notice, and with a reason outside the openings. Throws `refused`, `slot_taken`, `not_found`.
 */
export async function decideRegistered(
  tx: TenantTx,
  { now }: Ctx,
  { timezone, limits: own }: OwnCentre,
  input: RegisterBooking,
): Promise<ChosenSlot | null> {
  const { startsAt, outsideOpenings, laterByWish, consultantId, secondConsultantId } = input;
  const limits = deskLimits(own, laterByWish);
  refuse(refusalToKeepIdentity(input, own));
  const refuseBooking = (time: { startsAt: Date | null; consultantId: string | null }) => {
    const { topic = null, childcareChildren = 0 } = input;
    const asked = { ...input, ...time, topic, childcareChildren, anonymous: input.person === undefined };
    // Whoever the staff speak to hoards nothing: the cap of open bookings guards the pages (R39).
    refuse(refusalToBook(asked, { now, timezone, openBookingsOfContact: 0 }, limits));
  };
  refuseBooking({ startsAt: null, consultantId: null });
  for (const id of [consultantId, secondConsultantId]) {
    if (id && !(await isConsultant(tx, id))) throw notFound("Такого консультанта в центре нет.");
  }
  if (!startsAt) return null;
  const start = new Date(startsAt);
  const wanted = { ...input, startsAt: start };
  const slot = outsideOpenings
    ? await slotOutside(tx, wanted, own)
    : chooseSlot(await readScheduleAt(tx, start, timezone), now, { timezone, limits }, wanted);
  refuseBooking(slot);
  return slot;
}

type Outside = {
  startsAt: Date;
  consultantId?: string | undefined;
  secondConsultantId?: string | undefined;
  placeId?: string | undefined;
  durationMinutes?: number | undefined;
  topic?: Topic | undefined;
};

/** A time outside the openings: only the database knows whether it is free. */
async function slotOutside(tx: TenantTx, wanted: Outside, limits: OwnCentre["limits"]): Promise<ChosenSlot> {
  const { startsAt, consultantId, secondConsultantId = null, placeId = null, topic } = wanted;
  if (!consultantId) throw notFound("Укажите консультанта.");
  const usual = (topic && limits.durationMinutesByTopic[topic]) ?? limits.durationMinutes.default;
  const minutes = wanted.durationMinutes ?? usual;
  refuse(refusalOfDuration(minutes, limits));
  const place = placeId && (await readOpenPlace(tx, placeId));
  if (placeId && !place) throw notFound("Такого места в центре нет.");
  const roomId = place && place.kind === "room" ? place.id : null;
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  return { consultantId, startsAt, endsAt, placeId, roomId, secondConsultantId, seats: 1, seat: 1 };
}
