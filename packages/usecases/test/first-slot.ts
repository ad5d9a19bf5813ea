import { addDays, dayOf, type Slot } from "@prosvet/domain";
import { type createCentre, somebody, type TestDatabase } from "@prosvet/testing";
import {
  type Centre,
  type Ctx,
  contextOf,
  listSlots,
  type Parent,
  type RequestBooking,
} from "@prosvet/usecases";

export type FirstSlot = { ctx: Ctx<Parent>; page: Centre; slots: Slot[]; slot: Slot };

/** A parent on the pages of a centre and the times that are offered to them in person, the first one apart. */
export async function firstSlot(
  base: TestDatabase,
  centre: Awaited<ReturnType<typeof createCentre>>,
): Promise<FirstSlot> {
  const ctx = contextOf(base.deps(), somebody());
  const page = await centre.read();
  const from = dayOf(ctx.now, page.timezone);
  const slots = await listSlots(ctx, page, { from, to: addDays(from, 10), form: "in_person" });
  const [slot] = slots;
  if (!slot) throw new Error("the centre has free times");
  return { ctx, page, slots, slot };
}

/** Asks for a slot and says nothing more. */
export const anonymously = (slot: { startsAt: Date; consultantId: string }): RequestBooking => ({
  form: "in_person",
  channel: "face_to_face",
  startsAt: slot.startsAt.toISOString(),
  consultantId: slot.consultantId,
  anonymous: true,
});
