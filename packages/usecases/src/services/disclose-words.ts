import { open } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import {
  findKept,
  LookWhy,
  openRecipientKey,
  ratingCommentPlace,
  type SealedOfService,
  sealedWhy,
  servicePlace,
} from "../recipients/index.ts";
import { noSuchLine } from "./annul-line.ts";
import { readSealedLine, type SealedLine, selectFormer } from "./words-queries.ts";

export const DiscloseWords = z.strictObject({ id: z.uuid(), why: LookWhy });
export type DiscloseWords = z.infer<typeof DiscloseWords>;

/**
 * What stood in one place: the words now, null for none, and what corrections put others in place of, the oldest first,
 * by the version that each correction made.
 */
export type Worded = { now: string | null; former: { version: number; text: string }[] };

export type LineWords = {
  /** Who the recipient is was destroyed, and the words with it. */
  erased: boolean;
  request: Worded;
  summary: Worded;
  visitAddress: Worded;
  /** What the recipient said of the service; it is theirs and is never corrected. */
  ratingComment: string | null;
};

/**
 * Shows what a line of the journal says in words: what was asked, what was advised, where it was given, what its
 * recipient thought of it. Every look is a line of the audit, with why (R33, R34). The head may, and the consultant of
 * that line, while they serve its recipient and 30 days after. Throws `not_found`, `forbidden`.
 */
export async function discloseWords(ctx: Ctx, { id, why }: DiscloseWords): Promise<LineWords> {
  requireMember(ctx, "head", "consultant");
  const own = ownConsultantOf(ctx.actor);
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const line = await readSealedLine(tx, id);
    if (!line || (own !== null && line.consultantId !== own)) throw noSuchLine();
    const kept = own === null ? null : await findKept(tx, ctx, line.recipientId);
    if (own !== null && !kept?.mayBeNamed) throw outOfHand();
    const centreKey = await readCentreKey(tx, ctx.keyring);
    await writeAudit(tx, ctx, {
      action: "services.disclose",
      subject: { kind: "service", id },
      facts: await sealedWhy(tx, centreKey, line.recipientId, why),
    });
    const key = await openRecipientKey(tx, centreKey, line.recipientId);
    return wordsOf(tx, id, line, key);
  });
}

async function wordsOf(tx: TenantTx, id: string, line: SealedLine, key: Buffer | null): Promise<LineWords> {
  const { tenantId } = tx;
  const read = (column: SealedOfService, sealed: unknown): string | null =>
    key && typeof sealed === "string" ? open(key, sealed, servicePlace(tenantId, column, id)) : null;
  const corrections = await selectFormer(tx, id);
  const former = (column: SealedOfService, name: string) =>
    corrections.flatMap(({ version, was }) => {
      const text = read(column, (was as Record<string, unknown>)[name]);
      return text === null ? [] : [{ version, text }];
    });
  const { ratingId, comment } = line;
  return {
    erased: key === null || line.erasedAt !== null,
    request: { now: read("request", line.request), former: former("request", "requestSealed") },
    summary: { now: read("summary", line.summary), former: former("summary", "summarySealed") },
    visitAddress: {
      now: read("visit_address", line.visitAddress),
      former: former("visit_address", "visitAddressSealed"),
    },
    ratingComment:
      key && ratingId && comment ? open(key, comment, ratingCommentPlace(tenantId, ratingId)) : null,
  };
}

const outOfHand = () =>
  new AppError(
    "forbidden",
    "Слова видны консультанту, пока он помогает получателю, и 30 дней после. Обратитесь к руководителю центра.",
  );
