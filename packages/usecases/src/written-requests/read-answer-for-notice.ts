import { open } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import { answerPlace } from "../recipients/index.ts";
import { readSealedAnswer, selectAnswerMaterials } from "./answer-queries.ts";
import type { AnswerMaterial } from "./own-answer.ts";

/**
 * What the letter with an answer says: its text and the links that go with it (R26, R46), in the transaction of whoever
 * sends it. In: the recipient's own key. Out: null when the booking has no answer.
 */
export async function readAnswerForNotice(
  tx: CentreTx,
  bookingId: string,
  recipientKey: Buffer,
): Promise<{ text: string; materials: AnswerMaterial[] } | null> {
  const sealed = await readSealedAnswer(tx, bookingId);
  if (!sealed?.answerSealed) return null;
  const text = open(recipientKey, sealed.answerSealed, answerPlace(tx.tenantId, bookingId));
  return { text, materials: await selectAnswerMaterials(tx, bookingId) };
}
