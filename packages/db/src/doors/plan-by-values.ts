import { sql } from "drizzle-orm";
import type { CentreTx } from "./with-tenant.ts";

/**
 * Has each further query of the transaction planned for its own values. A plan that is kept is made for a centre of
 * middling size and any value: for a big centre and a rare value it may read a hundred times more than it must.
 */
export const planByValues = (tx: CentreTx): Promise<unknown> =>
  tx.execute(sql`set local plan_cache_mode = force_custom_plan`).execute();
