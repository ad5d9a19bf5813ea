import { newId } from "@prosvet/crypto";
import { type TenantId, withTenant } from "@prosvet/db";
import type { ServiceForm, Weekday } from "@prosvet/domain";
import type { Deps } from "../context.ts";
import { insertOpenings } from "./opening-queries.ts";

export type WeeklyHours = {
  tenantId: TenantId;
  consultantId: string;
  weekdays: Weekday[];
  /** Wall times of the centre, `HH:MM`. */
  startsAt: string;
  endsAt: string;
  forms: ServiceForm[];
  validFrom: string;
  validTo?: string;
};

/** Opens the same hours on each of the weekdays, when a centre is set up (R13). */
export async function addOpenings(
  { db }: Pick<Deps, "db">,
  { tenantId, weekdays, ...hours }: WeeklyHours,
): Promise<void> {
  const rows = weekdays.map((weekday) => ({ id: newId(), weekday, ...hours }));
  await withTenant(db, tenantId, async (tx) => insertOpenings(tx, rows));
}
