import type { TenantTx } from "@prosvet/db";
import {
  atWallTime,
  type CellError,
  dayOf,
  isBlankRow,
  type ReadVisit,
  readVisitRow,
  type VisitCell,
  type VisitFacts,
  type VisitRow,
} from "@prosvet/domain";
import { refusalOfVisit } from "../bookings/index.ts";
import type { OwnCentre } from "../centres/index.ts";
import { selectConsultants } from "../consultants/index.ts";
import type { Ctx, Member } from "../context.ts";
import { ownConsultantOf } from "../gate.ts";
import { RecordService, refusalToEnter } from "../services/index.ts";
import { usualConsultantOf } from "./whole-visit.ts";

/** A line of the list by its place in it, from 0, as it was typed. */
export type RefusedRow = { index: number; row: VisitRow; errors: CellError[] };
export type ReadRow = { index: number; service: RecordService };

/** Reads a paper list line by line: what may be entered, in the order of time, and what may not, in words. Blank lines are none. */
export async function readList(
  tx: TenantTx,
  ctx: Ctx<Member>,
  centre: OwnCentre,
  rows: readonly VisitRow[],
): Promise<{ right: ReadRow[]; refused: RefusedRow[] }> {
  const own = ownConsultantOf(ctx.actor);
  const here = await selectConsultants(tx);
  const facts: VisitFacts = {
    today: dayOf(ctx.now, centre.timezone),
    limits: centre.limits,
    consultants: own === null ? here : here.filter(({ id }) => id === own),
    usualConsultantId: await usualConsultantOf(tx, ctx.actor),
  };
  const right: ReadRow[] = [];
  const refused: RefusedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (isBlankRow(row)) continue;
    const read = readVisitRow(row, facts);
    const service = Array.isArray(read) ? null : serviceOf(read, centre.timezone);
    const errors = Array.isArray(read) ? read : service ? refusalsOf(service, ctx, centre) : [];
    if (service && errors.length === 0) right.push({ index, service });
    else refused.push({ index, row, errors });
  }
  right.sort((one, other) => Date.parse(one.service.startedAt) - Date.parse(other.service.startedAt));
  return { right, refused };
}

const serviceOf = (visit: ReadVisit, timezone: string): RecordService => {
  const { day, time, minutes, topic, consultantId, form, channel, category, childAgeYears } = visit;
  return RecordService.parse({
    ...{ consultantId, form, channel, category, topics: [topic], durationMinutes: minutes },
    ...{ kind: "content", content: "consulting", outcome: "satisfied" },
    participants: category === "both_parents" ? 2 : 1,
    startedAt: atWallTime(day, time, timezone).toISOString(),
    ...(childAgeYears !== null && { childAgeYears }),
  });
};

const cellsOf: Partial<Record<string, VisitCell>> = {
  service_in_future: "time",
  referral_missing: "topic",
  topic_missing: "topic",
};

/** What the rules say to a line that can be read, at the cell that it is about. */
function refusalsOf(service: RecordService, { now }: Ctx, centre: OwnCentre): CellError[] {
  const refusal = refusalOfVisit(service, centre) ?? refusalToEnter(service, now, centre.limits);
  return refusal ? [{ cell: cellsOf[refusal.code] ?? "form", message: refusal.message }] : [];
}
