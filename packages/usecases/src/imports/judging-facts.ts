import { isCode } from "@prosvet/crypto";
import type { WorkerTx } from "@prosvet/db";
import { consultantFinder, type Limits, parseLimits, type RowFacts } from "@prosvet/domain";
import { readCentreIn } from "../centres/index.ts";
import { readAllClosedMonths, selectAllConsultants, selectAllLimits } from "./judging-queries.ts";

export type LimitsOnDay = { id: string; limits: Limits; isBefore: boolean };

/** What the rows of a file are judged by. */
export type JudgingFacts = RowFacts & {
  /** The limits in force on a day of the centre; before the first version, that one. */
  limitsOn: (day: string) => LimitsOnDay;
  closedMonths: Set<string>;
};

export async function readJudgingFacts(tx: WorkerTx, now: Date): Promise<JudgingFacts> {
  const { timezone } = await readCentreIn(tx, now);
  const versions = (await selectAllLimits(tx)).map((one) => ({ ...one, limits: parseLimits(one.limits) }));
  const first = versions.at(-1);
  if (!first) throw new Error("the centre has no limits");
  return {
    ...{ timezone, isCode, consultantsLike: consultantFinder(await selectAllConsultants(tx)) },
    closedMonths: await readAllClosedMonths(tx),
    limitsOn(day) {
      const inForce = versions.find(({ effectiveFrom }) => effectiveFrom <= day);
      const { id, limits } = inForce ?? first;
      return { id, limits, isBefore: inForce === undefined };
    },
  };
}
