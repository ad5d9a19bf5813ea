import { runTransaction } from "../pool/transaction.ts";
import type { Db } from "./database.ts";
import { handleOver, type Queries } from "./handle.ts";
import { asUuid, type DepartmentId } from "./tenant-id.ts";

/** A transaction of an education department: counts of its centres, no row of theirs. */
export type DepartmentTx = Queries & { readonly door: "department"; readonly departmentId: DepartmentId };

/** The department's door. Errors: see `runTransaction`. */
export const withDepartment = <T>(
  db: Db,
  departmentId: DepartmentId,
  run: (tx: DepartmentTx) => Promise<T>,
) =>
  runTransaction(
    db.pools.department,
    `begin; select app.set_department('${asUuid(departmentId)}')`,
    (client) => run(handleOver(client, { door: "department" as const, departmentId })),
  );
