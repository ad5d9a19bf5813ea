import * as z from "zod/mini";

/** A search parameter that is forgotten when it is malformed: an edited address still opens the screen. */
export const optionally = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.catch(z.optional(schema), undefined);

export const Day = z.iso.date();
export const Month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/));
export const Id = z.guid();
export const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

/** A code of a catalogue by its form alone: the catalogues and their words stay out of the sign-in page. */
export const codeOf = <Code extends string>() =>
  z.pipe(
    z.string().check(z.regex(/^[a-z0-9_.-]{1,60}$/)),
    z.transform((code) => code as Code),
  );
