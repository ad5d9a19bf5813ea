import { z } from "@hono/zod-openapi";
import { isoWithOffset, type Slot, serviceForms } from "@prosvet/domain";
import { InstantView } from "../http/views.ts";

export const SlotView = z
  .object({ startsAt: InstantView, endsAt: InstantView, consultantId: z.uuid(), form: z.enum(serviceForms) })
  .openapi("Slot");
export type SlotView = z.output<typeof SlotView>;

export const SlotsView = z
  .object({ timezone: z.string().max(60), slots: z.array(SlotView) })
  .openapi("Slots");

/** Free times as they go out: one for each slot and form, in order; with `form`, only those of that form. */
export const slotViews = (slots: readonly Slot[], timezone: string, form?: string): SlotView[] =>
  slots.flatMap(({ startsAt, endsAt, consultantId, forms }) => {
    const [start, end] = [isoWithOffset(startsAt, timezone), isoWithOffset(endsAt, timezone)];
    const offered = form === undefined ? forms : forms.filter((one) => one === form);
    return offered.map((one) => ({ startsAt: start, endsAt: end, consultantId, form: one }));
  });
