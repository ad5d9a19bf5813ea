import { newId } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { insertAuditEntry } from "./audit-queries.ts";

/** What was done, and to what. */
export type Audited = {
  action: string;
  subject: { kind: string; id: string | null };
  /** Codes, counts and reasons of the centre's staff. Never a name, a contact or a parent's words. */
  facts?: Record<string, unknown>;
};

/** Says in the same transaction who did what and when. Without it the change does not happen (R6). */
export async function writeAudit(
  tx: CentreTx,
  ctx: Ctx,
  { action, subject, facts = {} }: Audited,
): Promise<void> {
  await insertAuditEntry(tx, {
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
