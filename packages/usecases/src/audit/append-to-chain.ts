import type { Keyring } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import { auditKeyOf } from "./audit-key.ts";
import { type AuditEntry, insertAuditEntry, lockHead, moveHead } from "./audit-queries.ts";
import { hashOf, type Link } from "./chain-entry.ts";

/**
 * Numbers the lines of a transaction, chains them and writes them, as its last step (R6). The head is what it locks
 * last, so two transactions never wait for each other crosswise. Throws what the database throws, and when the centre
 * has no head: without its audit nothing is done.
 */
export async function appendToChain(
  tx: CentreTx,
  keyring: Keyring,
  entries: readonly AuditEntry[],
): Promise<void> {
  const head = await lockHead(tx);
  if (!head) throw new Error("the centre has no head of its audit: the start of the program makes one");
  const key = auditKeyOf(keyring, tx.tenantId, head.wrappedKey);
  let last: Link = head;
  const lines = entries.map((entry) => {
    const seq = last.seq + 1;
    last = { seq, hash: hashOf(key, last.hash, tx.tenantId, seq, entry) };
    return { ...entry, ...last };
  });
  await Promise.all([...lines.map((line) => insertAuditEntry(tx, line)), moveHead(tx, last)]);
}
