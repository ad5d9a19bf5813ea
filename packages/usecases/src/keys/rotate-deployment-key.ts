import { type Keyring, keyringIdOf, unwrapWithKeyring, wrapWithKeyring } from "@prosvet/crypto";
import type { TenantId } from "@prosvet/db";
import type { Owner, OwnerTx } from "@prosvet/db/owner";
import { appendAsOwner, auditKeyPlace } from "../audit/index.ts";
import { centreKeyPlace } from "../centres/index.ts";
import {
  countNotUnder,
  lockAuditKey,
  lockTenantKeys,
  updateAuditKey,
  updateTenantKey,
} from "./key-queries.ts";

export type RotatedDeployment = { rewrapped: number; left: number };

/**
 * Wraps every key of these centres anew with the current version of the deployment's key (R42). Programs that run go on:
 * who meets the new version takes it from the keyring's file. A centre at a time, each in its own transaction with a line of its audit; run again
 * it does what is left. Out: how many keys were wrapped anew, and how many are still under an older version.
 */
export async function rotateDeploymentKey(
  owner: Owner,
  keyring: Keyring,
  tenantIds: readonly TenantId[],
  clock: () => Date,
): Promise<RotatedDeployment> {
  const done: RotatedDeployment = { rewrapped: 0, left: 0 };
  for (const tenantId of tenantIds) {
    await owner.inTenant(tenantId, async (tx) => {
      const rewrapped = await rewrap(tx, keyring, tenantId);
      done.rewrapped += rewrapped;
      done.left += await countNotUnder(tx, tenantId, keyringIdOf(keyring.current));
      await appendAsOwner(tx, keyring, tenantId, {
        action: "keys.rotate_deployment",
        subject: { kind: "centre", id: null },
        facts: { version: keyring.current, rewrapped },
        at: clock(),
      });
    });
  }
  return done;
}

async function rewrap(tx: OwnerTx, keyring: Keyring, tenantId: TenantId): Promise<number> {
  const anew = (blob: string, place: string[]) =>
    wrapWithKeyring(keyring, unwrapWithKeyring(keyring, blob, place), place);
  const keys = await lockTenantKeys(tx, tenantId);
  for (const { id, wrappedKey } of keys) {
    await updateTenantKey(tx, tenantId, id, anew(wrappedKey, centreKeyPlace(tenantId, id)));
  }
  const ofAudit = await lockAuditKey(tx, tenantId);
  if (ofAudit === undefined) return keys.length;
  await updateAuditKey(tx, tenantId, anew(ofAudit, auditKeyPlace(tenantId)));
  return keys.length + 1;
}
