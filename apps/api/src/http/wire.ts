import { isoWithOffset } from "@prosvet/domain";
import type { z } from "zod";

/** What a use-case may give where a view has `T`: instants are still Dates. */
export type Unwired<T> = T extends string
  ? T | Date
  : T extends readonly (infer Item)[]
    ? readonly Unwired<Item>[]
    : T extends object
      ? { [Key in keyof T]: Unwired<T[Key]> }
      : T;

function withoutDates(value: unknown, timezone: string): unknown {
  if (value instanceof Date) return isoWithOffset(value, timezone);
  if (Array.isArray(value)) return value.map((item) => withoutDates(item, timezone));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [key, withoutDates(inside, timezone)]),
  );
}

/** A value as it goes out: instants with the centre's offset, and nothing that the view does not name. */
export const onWire = <View extends z.ZodType>(
  view: View,
  value: Unwired<z.input<View>>,
  timezone: string,
): z.output<View> => view.parse(withoutDates(value, timezone));
