import { newId } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { enterVisit } from "../bookings/index.ts";
import { type OwnCentre, readCentreKey } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { enterLine, type RecordService, registerServed } from "../services/index.ts";

/**
 * Creates and closes a visit in one go (R40): the recipient, the booking, the line of the journal with its number.
 * Out: whether the time overlaps another booking of the consultant. Throws `refused`, `invalid`, `not_found`.
 */
export async function enterWholeVisit(
  tx: TenantTx,
  ctx: Ctx<Member>,
  centre: OwnCentre,
  serviceId: string,
  service: RecordService,
): Promise<{ overlaps: boolean }> {
  const centreKey = await readCentreKey(tx, ctx.keyring);
  const bookingId = newId();
  const { id: recipientId } = await registerServed(tx, ctx, centreKey, service);
  const { form, channel, consultantId, participants } = service;
  const startsAt = new Date(service.startedAt);
  const endsAt = new Date(startsAt.getTime() + service.durationMinutes * 60_000);
  const { overlaps } = await enterVisit(tx, ctx, centre, {
    ...{ id: bookingId, recipientId, form, channel, consultantId, participants, startsAt, endsAt },
    topic: service.topics[0] ?? null,
  });
  await enterLine(tx, ctx, centre, serviceId, { ...service, bookingId });
  return { overlaps };
}
