import type { Keyring } from "@prosvet/crypto";
import { openOwner } from "@prosvet/db/owner";
import { createAuditHeads } from "@prosvet/usecases/set-up";

/** Begins the chain of the audit of every centre that is older than the chain, once; without it such a centre could do nothing. */
export async function beginAudits(ownerUrl: string, keyring: Keyring): Promise<void> {
  const owner = openOwner(ownerUrl);
  try {
    await createAuditHeads(owner, keyring);
  } finally {
    await owner.close();
  }
}
