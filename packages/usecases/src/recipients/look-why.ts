import { lookReasons } from "@prosvet/domain";
import { z } from "zod";

/** Why somebody looks at who a recipient is: one of a closed list, and their own words only for «другое» (R34). */
export const LookWhy = z
  .strictObject({
    reason: z.enum(lookReasons),
    words: z.string().trim().min(3).max(300).optional(),
  })
  .refine(({ reason, words }) => (reason === "other") === (words !== undefined), {
    message: "Напишите причину своими словами или выберите её из списка: одно из двух.",
    path: ["words"],
  });
export type LookWhy = z.infer<typeof LookWhy>;
