import {
  asVerifiedTenant,
  ConnectionLost,
  DatabaseError,
  PoolExhausted,
  withQueues,
  withWorker,
} from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { requireActor } from "../gate.ts";
import {
  type CentreMonth,
  deleteRequests,
  putCount,
  readDepartmentOf,
  selectRequestedMonths,
  sumServices,
} from "./statistics-queries.ts";

const most = 1000;

/**
 * Takes what is in the queue and counts those months of those centres anew, from the facts. Repeating it changes
 * nothing; a request that comes meanwhile stays for the next run. Out: how many months were counted.
 *
 * A month that cannot be counted stays in the queue and holds up no other: when all were tried, one error says how
 * many failed and with which codes, and names no centre. A database that cannot be reached ends the run at once.
 */
export async function recomputeCounts(ctx: Ctx): Promise<{ months: number }> {
  requireActor(ctx, "worker");
  const requested = await withQueues(ctx.db, async (tx) => selectRequestedMonths(tx, most));
  const failed: string[] = [];
  for (const wanted of requested) {
    try {
      await recomputeMonth(ctx, wanted);
    } catch (error) {
      if (isUnreachable(error)) throw error;
      failed.push(codeOf(error));
    }
  }
  if (failed.length > 0) {
    throw new Error(`${failed.length} months were not counted: ${[...new Set(failed)].sort().join(", ")}`);
  }
  return { months: requested.length };
}

const recomputeMonth = (ctx: Ctx, { tenantId, month }: CentreMonth): Promise<void> =>
  withWorker(ctx.db, asVerifiedTenant(tenantId), async (tx) => {
    // Deleted first: what a writer commits between the two is then counted now or asked for again.
    await deleteRequests(tx, month);
    const departmentId = await readDepartmentOf(tx);
    const services = await sumServices(tx, month);
    await putCount(tx, { month, departmentId, services, computedAt: ctx.now });
  });

const isUnreachable = (error: unknown) => error instanceof ConnectionLost || error instanceof PoolExhausted;

function codeOf(error: unknown): string {
  if (error instanceof DatabaseError) return error.sqlstate;
  return error instanceof Error ? error.name : "unknown";
}
