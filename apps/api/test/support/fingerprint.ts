import { createHash } from "node:crypto";
import * as schema from "@prosvet/db/schema";
import type { TestCentre } from "@prosvet/testing";
import type { World } from "./world.ts";

const tables = Object.values(schema).filter((table) => "tenantId" in table);

/** One hash of every row that a centre has, in every table: the owner's door shows the rows of one centre only. */
export async function fingerprintOf({ base }: World, { tenantId }: TestCentre): Promise<string> {
  const rows = await base.owner.inTenant(tenantId, async (tx) => {
    const found: string[] = [];
    for (const table of tables) {
      const all = await tx.select().from(table as typeof schema.bookings);
      found.push(...all.filter((row) => row.tenantId === tenantId).map((row) => JSON.stringify(row)));
    }
    return found;
  });
  return createHash("sha256").update(rows.sort().join("\n")).digest("hex");
}
