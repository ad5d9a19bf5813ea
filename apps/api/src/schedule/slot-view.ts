import { z } from "@hono/zod-openapi";
import { isoWithOffset, serviceForms } from "@prosvet/domain";
import type { OfferedSlot } from "@prosvet/usecases";
import { InstantView } from "../http/views.ts";

export const SlotView = z
  .object({
    startsAt: InstantView,
    endsAt: InstantView,
    consultantId: z.uuid(),
    form: z.enum(serviceForms),
    placeId: z.uuid().nullable(),
    placeName: z.string().max(200).nullable(),
    secondConsultantId: z.uuid().nullable().openapi({ description: "Кто принимает вместе с консультантом." }),
    seatsFree: z.int().min(1).max(50).openapi({ description: "Сколько мест осталось; вне группы всегда 1." }),
  })
  .openapi("Slot");
export type SlotView = z.output<typeof SlotView>;

export const SlotsView = z
  .object({ timezone: z.string().max(60), slots: z.array(SlotView) })
  .openapi("Slots");

/** Writes instants in a zone. Consultants share their hours, so most are written once. */
export function writerOf(timezone: string): (instant: Date) => string {
  const written = new Map<number, string>();
  return (instant) => {
    const known = written.get(instant.getTime()) ?? isoWithOffset(instant, timezone);
    written.set(instant.getTime(), known);
    return known;
  };
}

/** What is offered in a slot, once for each of its forms; with `form`, only in that one. */
export function offersOf({ forms, placeName, ...slot }: OfferedSlot, form?: string) {
  const { consultantId, placeId, secondConsultantId, seatsFree } = slot;
  const offered = form === undefined ? forms : forms.filter((one) => one === form);
  return offered.map((one) => ({
    ...{ consultantId, form: one, placeId, placeName: placeName ?? null, secondConsultantId, seatsFree },
  }));
}

/** Free times as they go out: one for each slot and form, in order; with `form`, only those of that form. */
export function slotViews(slots: readonly OfferedSlot[], timezone: string, form?: string): SlotView[] {
  const write = writerOf(timezone);
  return slots.flatMap((slot) => {
    const times = { startsAt: write(slot.startsAt), endsAt: write(slot.endsAt) };
    return offersOf(slot, form).map((offer) => ({ ...times, ...offer }));
  });
}

const offers = new WeakMap<readonly OfferedSlot[], SlotView[]>();

/** The views of times that a crowd is offered at once: whoever asks with the same list of one centre shares them. */
export function offeredViews(slots: readonly OfferedSlot[], timezone: string): SlotView[] {
  const known = offers.get(slots) ?? slotViews(slots, timezone);
  offers.set(slots, known);
  return known;
}
