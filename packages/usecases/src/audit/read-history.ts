import { withTenant } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type AuditLine, auditLineOf } from "./audit-line.ts";
import { selectLines } from "./list-queries.ts";

const most = 200;

/** What was done to one thing of the centre, the newest first, at most two hundred lines: for its card (R6). Throws `forbidden`. */
export async function readHistory(ctx: Ctx, subject: { kind: string; id: string }): Promise<AuditLine[]> {
  requireMember(ctx, "head");
  const wanted = { subjectKind: subject.kind, subjectId: subject.id };
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) =>
    (await selectLines(tx, wanted, most)).map(auditLineOf),
  );
}
