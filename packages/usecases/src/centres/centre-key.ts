import { type Keyring, unwrapWithKeyring } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import { keptFor } from "../kept-for.ts";
import { selectCentreKey } from "./centre-queries.ts";

const unwrapped = keptFor<Buffer>(10 * 60_000);

/** What binds a centre's wrapped key to its row. */
export const centreKeyPlace = (tenantId: string, keyId: string) => [
  tenantId,
  "tenant_keys",
  "wrapped_key",
  keyId,
];

/**
 * The key of the centre of this transaction, unwrapped by the deployment's and kept for ten minutes. Rotation rewraps
 * it and leaves it as it is.
 */
export async function readCentreKey(tx: CentreTx, keyring: Keyring): Promise<Buffer> {
  const known = unwrapped.find(keyring, tx.tenantId);
  if (known) return known;
  const [row] = await selectCentreKey(tx);
  if (!row) throw new Error("the centre has no key");
  const key = unwrapWithKeyring(keyring, row.wrappedKey, centreKeyPlace(tx.tenantId, row.id));
  return unwrapped.keep(keyring, tx.tenantId, key);
}
