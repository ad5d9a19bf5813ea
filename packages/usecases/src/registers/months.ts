import { addMonths, startOfDay } from "@prosvet/domain";
import { z } from "zod";
import type { Span } from "./unfinished-queries.ts";

/** A month in words of the wire: «2026-10». */
export const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

/** The registers whose months can be closed. */
export const closableRegisters = ["services"] as const;
export type ClosableRegister = (typeof closableRegisters)[number];

/** A month of the centre. In: «2026-10». */
export function spanOf(wanted: string, timezone: string): Span {
  const month = `${wanted}-01`;
  return { month, from: startOfDay(month, timezone), to: startOfDay(addMonths(month, 1), timezone) };
}

export const yearOf = (month: string): number => Number(month.slice(0, 4));
