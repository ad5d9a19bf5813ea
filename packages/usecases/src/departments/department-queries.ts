import type { OwnerTx } from "@prosvet/db/owner";
import { departments, municipalities } from "@prosvet/db/schema";

/** Adds a municipality to the directory. */
export const insertMunicipality = (tx: OwnerTx, row: typeof municipalities.$inferInsert) =>
  tx.insert(municipalities).values(row);

/** Adds a department to the directory. */
export const insertDepartment = (tx: OwnerTx, row: typeof departments.$inferInsert) =>
  tx.insert(departments).values(row);
