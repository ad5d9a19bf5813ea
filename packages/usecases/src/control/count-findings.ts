import { readTenant } from "@prosvet/db";
import { type FindingKind, findingKinds, mayControl } from "@prosvet/domain";
import { z } from "zod";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { controlPeriodShape, wantedOf } from "./control-period.ts";
import { countSelections } from "./count-queries.ts";

export const CountFindings = z.strictObject(controlPeriodShape);
export type CountFindings = z.input<typeof CountFindings>;

export type FindingCount = { kind: FindingKind; count: number };

/**
 * How many findings of each kind the months of a centre have (R6), in the order of the kinds; a registrar is told of
 * those that they may read. One round trip. Throws `forbidden`.
 */
export async function countFindings(ctx: Ctx, input: CountFindings): Promise<{ counts: FindingCount[] }> {
  requireMember(ctx, "head", "registrar");
  const wanted = wantedOf(CountFindings.parse(input), ctx.now);
  const { role, tenantId } = ctx.actor;
  const kinds = findingKinds.filter((kind) => mayControl(role, kind));
  const counted = await readTenant(ctx.db, tenantId, (tx) => countSelections(tx, kinds, wanted));
  return { counts: kinds.map((kind) => ({ kind, count: counted.get(kind) ?? 0 })) };
}
