import { newToken, sha256 } from "@prosvet/crypto";
import { asVerifiedTenant, type WorkerTx, withWorker } from "@prosvet/db";
import { firstNeutral, invitationLetter, normaliseEmail } from "@prosvet/domain";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { invitationEnds, invitationHours, invitationLink } from "../staff/index.ts";
import { changeInvitation, lockDueInvitation, readSender } from "./invitation-queries.ts";
import type { DueNotice } from "./outbox-queries.ts";
import type { Letter } from "./post.ts";

const claimedForMs = 2 * 60_000;

export type TakenInvitation = DueNotice & { attempts: number; letter: Letter };

/**
 * Takes a link for one try, in one transaction: makes its secret, of which only the hash stays here, and the letter that
 * carries it. Each try makes another, so the last letter alone opens anything. Null when somebody else has it.
 */
export const takeInvitation = (ctx: Ctx, due: DueNotice): Promise<TakenInvitation | null> =>
  withWorker(ctx.db, asVerifiedTenant(due.tenantId), async (tx) => {
    const row = await lockDueInvitation(tx, due.id, ctx.now);
    if (!row?.address) return null;
    const secret = newToken();
    const kind = row.kind as "invitation" | "reset";
    const letter = await letterOf(tx, ctx, { id: row.id, kind, address: row.address, secret });
    const attempts = row.attempts + 1;
    await changeInvitation(tx, row.id, {
      ...{ tokenHash: sha256(secret), expiresAt: invitationEnds(ctx.now), attempts },
      claimedUntil: new Date(ctx.now.getTime() + claimedForMs),
    });
    await writeAudit(tx, ctx, {
      action: "staff.send_invitation",
      subject: { kind: "membership", id: row.membershipId },
      facts: { kind, attempt: attempts },
    });
    return { ...due, attempts, letter };
  });

type ToWrite = { id: string; kind: "invitation" | "reset"; address: string; secret: string };

async function letterOf(tx: WorkerTx, ctx: Ctx, { id, kind, address, secret }: ToWrite): Promise<Letter> {
  const sender = await readSender(tx);
  const from = firstNeutral(sender?.shortName, sender?.name, sender?.organisation) ?? "Центр";
  const link = invitationLink(ctx.notices?.publicAddress ?? "", secret);
  const { subject, body } = invitationLetter({ kind, centre: from, link, hours: invitationHours });
  const replyTo = sender?.email ? normaliseEmail(sender.email) : null;
  return { id, from, to: address, replyTo, subject, text: `${body}\n`, event: null };
}
