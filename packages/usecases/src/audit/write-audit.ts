import { newId } from "@prosvet/crypto";
import { beforeCommit, type CentreTx } from "@prosvet/db";
import type { AuditAction, AuditSubject } from "@prosvet/domain";
import type { Ctx } from "../context.ts";
import { appendToChain } from "./append-to-chain.ts";
import type { AuditEntry } from "./audit-queries.ts";

/** What was done, and to what. */
export type Audited = {
  action: AuditAction;
  subject: { kind: AuditSubject; id: string | null };
  /** Codes, counts and reasons of the centre's staff. Never a name, a contact or a parent's words. */
  facts?: Record<string, unknown>;
};

const noted = new WeakMap<CentreTx, AuditEntry[]>();

/**
 * Says in the same transaction who did what and when: noted here, chained and written right before the commit. Without
 * it the change does not happen (R6). Throws TypeError in a transaction that only reads.
 */
export async function writeAudit(
  tx: CentreTx,
  ctx: Ctx,
  { action, subject, facts = {} }: Audited,
): Promise<void> {
  notesOf(tx, ctx).push({
    id: newId(),
    at: ctx.now,
    actor: ctx.actor.kind,
    membershipId: ctx.actor.kind === "member" ? ctx.actor.membershipId : null,
    action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    facts,
  });
}

function notesOf(tx: CentreTx, { keyring }: Ctx): AuditEntry[] {
  const known = noted.get(tx);
  if (known) return known;
  const notes: AuditEntry[] = [];
  beforeCommit(tx, () => appendToChain(tx, keyring, notes));
  noted.set(tx, notes);
  return notes;
}
