import { z } from "@hono/zod-openapi";
import { serviceForms, topics } from "@prosvet/domain";
import type { WindowAvailability } from "@prosvet/usecases";
import { DayView } from "../http/views.ts";
import { SlotView, slotViews } from "../schedule/slot-view.ts";

export const WindowQuery = z.strictObject({
  form: z.enum(serviceForms).optional(),
  topic: z.enum(topics).optional(),
});

/** Whether somebody who books now would be seen inside the window, here or elsewhere in the municipality (R36). */
export const WindowView = z
  .object({
    timezone: z.string().max(60),
    deadline: DayView.openapi({ description: "Последний день срока, если записаться сейчас." }),
    isInside: z.boolean().openapi({ description: "Есть ли свободное время в пределах срока." }),
    firstFree: SlotView.nullable(),
    elsewhere: z
      .array(z.object({ slug: z.string(), name: z.string(), firstFree: SlotView }))
      .max(10)
      .openapi({ description: "Другие центры муниципалитета со свободным временем в пределах их срока." }),
  })
  .openapi("Window");

type Wish = z.output<typeof WindowQuery>;

/** The answer as it goes out; of a time that takes several forms the one that was asked for, or the first. */
export function windowView(
  { deadline, isInside, firstFree, elsewhere }: WindowAvailability,
  timezone: string,
  { form }: Wish,
): z.input<typeof WindowView> {
  return {
    ...{ timezone, deadline, isInside },
    firstFree: (firstFree && slotViews([firstFree], timezone, form)[0]) ?? null,
    elsewhere: elsewhere.flatMap(({ slug, name, timezone: there, firstFree: free }) => {
      const [view] = slotViews([free], there, form);
      return view ? [{ slug, name, firstFree: view }] : [];
    }),
  };
}
