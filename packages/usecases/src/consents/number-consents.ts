import type { TenantTx } from "@prosvet/db";
import { takeNumber } from "../registers/index.ts";
import { selectUnnumbered, updateNumber } from "./consent-number-queries.ts";

const atOnce = 500;

/**
 * Gives the consents that have no number theirs in the register of consents of their year, without gaps, in the order
 * in which they were given. Called in the transaction that reads the register: a parent's page takes no number, because
 * whoever books would wait for everybody else.
 */
export async function numberConsents(tx: TenantTx, timezone: string): Promise<void> {
  for (const { id, year } of await selectUnnumbered(tx, timezone, atOnce)) {
    await updateNumber(tx, id, year, await takeNumber(tx, "consents", year));
  }
}
