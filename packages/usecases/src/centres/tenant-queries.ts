import type { QueueTx } from "@prosvet/db";
import { tenants } from "@prosvet/db/schema";

/** Every centre of the deployment. */
export const selectTenantIds = (tx: QueueTx) => tx.select({ id: tenants.id }).from(tenants);
