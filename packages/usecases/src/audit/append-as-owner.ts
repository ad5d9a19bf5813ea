import { type Keyring, newId, unwrapWithKeyring } from "@prosvet/crypto";
import type { TenantId } from "@prosvet/db";
import type { OwnerTx } from "@prosvet/db/owner";
import { auditKeyPlace } from "./audit-key.ts";
import { hashOf } from "./chain-entry.ts";
import { insertEntryAsOwner, lockHeadAsOwner } from "./owner-chain-queries.ts";
import type { Audited } from "./write-audit.ts";

/** A line of a program of the operator's, next in the chain of the centre that it changed, in the same transaction (R6). */
export async function appendAsOwner(
  tx: OwnerTx,
  keyring: Keyring,
  tenantId: TenantId,
  { action, subject, facts = {}, at }: Audited & { at: Date },
): Promise<void> {
  const head = await lockHeadAsOwner(tx, tenantId);
  if (!head) throw new Error("the centre has no head of its audit: the start of the program makes one");
  const key = unwrapWithKeyring(keyring, head.wrappedKey, auditKeyPlace(tenantId));
  const entry = {
    ...{ id: newId(), at, actor: "operator", membershipId: null, action, facts },
    ...{ subjectKind: subject.kind, subjectId: subject.id },
  };
  const seq = head.seq + 1;
  await insertEntryAsOwner(tx, tenantId, {
    ...entry,
    seq,
    hash: hashOf(key, head.hash, tenantId, seq, entry),
  });
}
