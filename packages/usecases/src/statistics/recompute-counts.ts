import { asVerifiedTenant, withQueues, withWorker } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { requireActor } from "../gate.ts";
import {
  deleteRequests,
  putCount,
  readDepartmentOf,
  selectRequests,
  sumServices,
} from "./statistics-queries.ts";

const most = 1000;

/**
 * Takes what is in the queue and counts those months of those centres anew, from the facts. Repeating it changes
 * nothing; a request that comes meanwhile stays for the next run. Out: how many months were counted.
 */
export async function recomputeCounts(ctx: Ctx): Promise<{ months: number }> {
  requireActor(ctx, "worker");
  const requests = await withQueues(ctx.db, (tx) => selectRequests(tx, most));
  const months = Map.groupBy(requests, ({ tenantId, month }) => `${tenantId} ${month}`);
  for (const [{ tenantId, month }, ids] of [...months.values()].map(asWork)) {
    await withWorker(ctx.db, asVerifiedTenant(tenantId), async (tx) => {
      // Deleted first: what a writer commits between the two is then counted now or asked for again.
      await deleteRequests(tx, ids);
      const [departmentId, services] = [await readDepartmentOf(tx), await sumServices(tx, month)];
      await putCount(tx, { month, departmentId, services, computedAt: ctx.now });
    });
  }
  return { months: months.size };
}

type Request = { tenantId: string; id: string; month: string };

const asWork = (requests: Request[]): [Request, string[]] => [
  requests[0] as Request,
  requests.map(({ id }) => id),
];
