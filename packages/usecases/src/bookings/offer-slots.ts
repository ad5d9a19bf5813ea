import { addDays, dayOf, type Slot } from "@prosvet/domain";
import type { Centre } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { keptFor } from "../kept-for.ts";
import { readOfferedSlots } from "../schedule/index.ts";
import type { RequestBooking } from "./request-booking-input.ts";

const mostOffered = 20;
const offers = keptFor<Promise<Slot[]>>(250);

type Lost = Pick<RequestBooking, "form" | "topic" | "consultantId" | "startsAt">;

/**
 * The nearest free times in the same form, to offer instead of one that was lost. A crowd that has lost one slot is
 * offered the same list: it is read once for all who ask within a quarter of a second.
 */
export async function offerSlots(ctx: Ctx, centre: Centre, lost: Lost): Promise<Slot[]> {
  const { form, topic } = lost;
  const consultantId = centre.limits.consultantChoice === "choice" ? lost.consultantId : undefined;
  const key = [centre.tenantId, form, topic, consultantId].join(" ");
  const read = () => {
    const from = dayOf(ctx.now, centre.timezone);
    const to = addDays(from, centre.limits.bookingHorizonDays);
    return readOfferedSlots(ctx, centre, { from, to, form, topic, consultantId });
  };
  const slots = await (offers.find(ctx.db, key) ?? offers.keep(ctx.db, key, read()));
  return firstBut(slots, lost);
}

/** A list that was read for somebody else may be older than the loss. */
function firstBut(slots: Slot[], lost: Lost): Slot[] {
  const lostAt = lost.startsAt ? Date.parse(lost.startsAt) : null;
  const offered: Slot[] = [];
  for (const slot of slots) {
    if (offered.length === mostOffered) break;
    const isSamePerson = (lost.consultantId ?? slot.consultantId) === slot.consultantId;
    if (slot.startsAt.getTime() !== lostAt || !isSamePerson) offered.push(slot);
  }
  return offered;
}
