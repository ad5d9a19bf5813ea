import { z } from "@hono/zod-openapi";
import { daysBetween, serviceForms, topics } from "@prosvet/domain";
import { Day, numberInQuery, Uuid } from "../http/fields.ts";

const mostDays = 366;

/** Which free times are asked for; the last day must not be before the first. */
export const SlotQuery = z
  .strictObject({
    from: Day,
    to: Day,
    form: z.enum(serviceForms).optional(),
    topic: z.enum(topics).optional(),
    consultant: Uuid.optional(),
    secondConsultant: Uuid.optional(),
    /** By need (R27). */
    duration: numberInQuery(5, 480).optional(),
  })
  .refine(({ from, to }) => daysBetween(from, to) >= 0 && daysBetween(from, to) <= mostDays, {
    path: ["to"],
    message: "Последний день не раньше первого и не дальше года от него.",
  });

/** The same as a use-case reads it. */
export const slotsWanted = ({
  consultant,
  secondConsultant,
  duration,
  ...rest
}: z.output<typeof SlotQuery>) => ({
  ...rest,
  ...(secondConsultant !== undefined && { secondConsultantId: secondConsultant }),
  ...(duration !== undefined && { durationMinutes: duration }),
  ...(consultant !== undefined && { consultantId: consultant }),
});
