import { newId } from "@prosvet/crypto";
import { type TenantId, withTenant } from "@prosvet/db";
import type { Speciality } from "@prosvet/domain";
import type { Deps } from "../context.ts";
import { insertConsultant } from "./consultant-queries.ts";

/** Who starts to work in a centre; `about` is for its pages. */
export type NewConsultant = {
  tenantId: TenantId;
  name: string;
  speciality: Speciality;
  position: string;
  about?: string;
};

/** Enters a consultant of a centre, when it is set up. Out: their id. */
export async function addConsultant(
  { db }: Pick<Deps, "db">,
  { tenantId, ...consultant }: NewConsultant,
): Promise<string> {
  const id = newId();
  await withTenant(db, tenantId, async (tx) => insertConsultant(tx, { id, ...consultant }));
  return id;
}
