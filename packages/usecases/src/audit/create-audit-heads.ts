import type { Keyring } from "@prosvet/crypto";
import { asVerifiedTenant, type TenantId } from "@prosvet/db";
import type { Owner, OwnerTx } from "@prosvet/db/owner";
import { newAuditKey } from "./audit-key.ts";
import { hashOf, startOf } from "./chain-entry.ts";
import { insertHead, selectEntriesBeforeChain, selectTenantsWithoutHead } from "./new-head-queries.ts";

/**
 * Begins the chain of a centre's audit in the transaction that opens the centre (R6). Lines that were written before
 * there was a chain are sealed by its first hash.
 */
export async function createAuditHead(tx: OwnerTx, keyring: Keyring, tenantId: TenantId): Promise<void> {
  const { key, wrappedKey } = newAuditKey(keyring, tenantId);
  let hash = startOf(key, tenantId);
  for (const entry of await selectEntriesBeforeChain(tx, tenantId)) {
    hash = hashOf(key, hash, tenantId, null, entry);
  }
  await insertHead(tx, tenantId, hash, wrappedKey);
}

/** At the start of a program: begins the chain of every centre that is older than the chain. Out: how many. */
export async function createAuditHeads(owner: Owner, keyring: Keyring): Promise<number> {
  const older = await owner.transact(async (tx) => selectTenantsWithoutHead(tx));
  for (const { id } of older) {
    const tenantId = asVerifiedTenant(id);
    await owner.inTenant(tenantId, (tx) => createAuditHead(tx, keyring, tenantId));
  }
  return older.length;
}
