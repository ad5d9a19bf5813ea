import { type Keyring, newKey, unwrapWithKeyring, wrapWithKeyring } from "@prosvet/crypto";
import { keptFor } from "../kept-for.ts";

const unwrapped = keptFor<Buffer>(10 * 60_000);

/** What binds the wrapped key of a centre's audit to its row. */
export const auditKeyPlace = (tenantId: string) => [tenantId, "audit_heads", "wrapped_key", tenantId];

/** A new key of a centre's audit, and the same wrapped by the deployment's. */
export function newAuditKey(keyring: Keyring, tenantId: string): { key: Buffer; wrappedKey: string } {
  const key = newKey();
  return { key, wrappedKey: wrapWithKeyring(keyring, key, auditKeyPlace(tenantId)) };
}

/**
 * The key of a centre's audit, unwrapped by the deployment's and kept for ten minutes in memory: it is never in the
 * database, so who has only the database cannot write a chain that fits. Throws CryptoError.
 */
export function auditKeyOf(keyring: Keyring, tenantId: string, wrappedKey: string): Buffer {
  return (
    unwrapped.find(keyring, wrappedKey) ??
    unwrapped.keep(keyring, wrappedKey, unwrapWithKeyring(keyring, wrappedKey, auditKeyPlace(tenantId)))
  );
}
