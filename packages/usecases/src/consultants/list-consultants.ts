import { withTenant } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { selectConsultants } from "./consultant-queries.ts";

/** A consultant as their colleagues see them. */
export type StaffConsultant = { id: string; name: string; speciality: string; position: string };

/** The consultants who work in the centre now, by name, for its staff. Throws `forbidden`. */
export async function listConsultants(ctx: Ctx): Promise<StaffConsultant[]> {
  requireMember(ctx, "head", "registrar", "consultant");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => selectConsultants(tx));
}
