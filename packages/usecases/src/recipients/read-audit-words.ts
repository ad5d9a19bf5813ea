import { CryptoError, open } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { selectErasedSubjects } from "./erased-subject-queries.ts";
import { openRecipientKey } from "./open-identity.ts";
import { auditWordsPlace } from "./places.ts";

/** A line that may say why, in words that are still sealed. */
type Said = {
  why: string | null;
  subject: { id: string | null } | null;
  sealedWhy?: { words: string; of: string } | null;
  /** `why` is words that somebody wrote in clear, and not a code. */
  saysWords?: boolean;
};

/** What stands in the place of words about somebody who was erased. */
export const goneWords = "слова уничтожены вместе с данными получателя";

/**
 * Lines of the audit with the words that are sealed in them, for a head to read (R6, R34). Words about somebody who was
 * erased do not open any more; what was written in clear before words were sealed is not shown either. Throws `forbidden`.
 */
export async function withAuditWords<Line extends Said>(ctx: Ctx, lines: Line[]): Promise<Line[]> {
  requireMember(ctx, "head");
  if (!lines.some(({ saysWords, sealedWhy }) => saysWords || sealedWhy)) return lines;
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const ids = lines.flatMap(({ subject, saysWords }) => (saysWords && subject?.id ? [subject.id] : []));
    const erased = await selectErasedSubjects(tx, [...new Set(ids)]);
    const keys = await keysOf(
      tx,
      ctx,
      lines.flatMap(({ sealedWhy }) => sealedWhy?.of ?? []),
    );
    return lines.map((line) => {
      if (!line.sealedWhy) {
        const isGone = line.saysWords && line.subject?.id && erased.has(line.subject.id);
        return isGone ? { ...line, why: goneWords } : line;
      }
      const { of, words } = line.sealedWhy;
      return { ...line, why: opened(keys.get(of), words, auditWordsPlace(tx.tenantId, of)) };
    });
  });
}

async function keysOf(tx: TenantTx, ctx: Ctx, ids: string[]): Promise<Map<string, Buffer | null>> {
  if (ids.length === 0) return new Map();
  const centreKey = await readCentreKey(tx, ctx.keyring);
  const keys = new Map<string, Buffer | null>();
  for (const id of new Set(ids)) keys.set(id, await openRecipientKey(tx, centreKey, id));
  return keys;
}

/** A line that was changed past the program is found by its hash; here it only has nothing to show. */
function opened(key: Buffer | null | undefined, words: string, place: string[]): string {
  if (!key) return goneWords;
  try {
    return open(key, words, place);
  } catch (error) {
    if (error instanceof CryptoError) return goneWords;
    throw error;
  }
}
