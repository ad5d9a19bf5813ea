export { beforeCommit } from "./doors/before-commit.ts";
export { type Db, type Door, doors, openDatabase, roleOf } from "./doors/database.ts";
export type { Queries } from "./doors/handle.ts";
export { idList, isInList } from "./doors/id-list.ts";
export { listenFor } from "./doors/listen.ts";
export { planByValues } from "./doors/plan-by-values.ts";
export { prepared } from "./doors/prepared.ts";
export {
  asVerifiedDepartment,
  asVerifiedTenant,
  type DepartmentId,
  type TenantId,
} from "./doors/tenant-id.ts";
export { type AuthTx, readAuth, withAuth } from "./doors/with-auth.ts";
export { type DepartmentTx, withDepartment } from "./doors/with-department.ts";
export { type DirectoryTx, withDirectory } from "./doors/with-directory.ts";
export { claimBooking, type PublicTx, readPublic, withPublic } from "./doors/with-public.ts";
export { type CentreTx, ofTenant, readTenant, type TenantTx, withTenant } from "./doors/with-tenant.ts";
export {
  declareRetention,
  nobodysTenant,
  type QueueTx,
  type WorkerTx,
  withQueues,
  withWorker,
} from "./doors/with-worker.ts";
export { ConnectionLost, PoolExhausted, TransactionOver } from "./errors/connection-lost.ts";
export { DatabaseError } from "./errors/database-error.ts";
