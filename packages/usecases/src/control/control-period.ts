import { addMonths } from "@prosvet/domain";
import { z } from "zod";

const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, "Месяц записывается так: 2026-11.");

/** Months of the centre, both inclusive. */
export const controlPeriodShape = { from: Month, to: Month };

export type ControlPeriod = { from: string; to: string };

/** First days of the first month and of the month after the last one, and the moment of asking. */
export type Wanted = { firstDay: string; lastMonth: string; dayAfter: string; now: Date };

export const wantedOf = ({ from, to }: ControlPeriod, now: Date): Wanted => ({
  ...{ firstDay: `${from}-01`, lastMonth: `${to}-01`, now },
  dayAfter: addMonths(`${to}-01`, 1),
});
