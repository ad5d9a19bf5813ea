import { z } from "zod";
import { actLevels } from "./act-levels.ts";

/** An act that a centre is guided by (R5); `offered` ones stand on its page and in its «Порядок». */
export const LegalAct = z.strictObject({
  level: z.enum(actLevels),
  title: z.string().trim().min(1).max(400),
  number: z.string().trim().min(1).max(60).nullable(),
  adoptedOn: z.iso.date().nullable(),
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  offered: z.boolean(),
});
export type LegalAct = z.infer<typeof LegalAct>;
