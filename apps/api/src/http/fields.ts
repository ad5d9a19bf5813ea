import { z } from "@hono/zod-openapi";

/** Fields of requests. Each is bounded, so that no request is longer or stranger than a form of ours. */
export const Uuid = z.uuid();

const ours = (text: string) => text >= "2000" && text < "2101";

export const Day = z.iso.date({ abort: true }).refine(ours, "Укажите день этого века.");

export const Instant = z.iso
  .datetime({ offset: true, abort: true })
  .refine(ours, "Укажите время этого века.");

/** A line or a paragraph that somebody types. */
export const text = (most: number) => z.string().trim().min(1).max(most);

/** A whole number that comes in an address. */
export const numberInQuery = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most))
    .openapi({ type: "integer", minimum: least, maximum: most });

export const Flag = z.enum(["true", "false"]).transform((value) => value === "true");

export const IdInPath = z.object({ id: Uuid });
