import { seal } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import type { CentreKey } from "../centres/index.ts";
import { openHolder } from "./open-identity.ts";
import { auditWordsPlace } from "./places.ts";

/** Why somebody looked: a code of a closed list, words of their own, or both. */
export type Why = { reason?: string; words?: string | undefined };

/** What the audit keeps of it: the code, and the words as only the recipient's own key opens them. */
export type SealedWhy = { reason?: string; words?: string; wordsOf?: string };

/**
 * Why somebody looked at a recipient, for the facts of the audit. The staff's own words are sealed with the key of the one
 * they are about, so they go with that key while the line and its hash stay (R6, R12); of who was erased nothing is kept.
 */
export async function sealedWhy(
  tx: CentreTx,
  centreKey: CentreKey,
  recipientId: string,
  { reason, words }: Why,
): Promise<SealedWhy> {
  const code = reason === undefined ? {} : { reason };
  const holder = words === undefined ? null : await openHolder(tx, centreKey, recipientId);
  if (!holder || words === undefined) return code;
  return {
    ...code,
    words: seal(holder.key, words, auditWordsPlace(tx.tenantId, holder.id)),
    wordsOf: holder.id,
  };
}
