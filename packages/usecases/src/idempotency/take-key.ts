import { sha256 } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { insertKey, readKey } from "./idempotency-queries.ts";

export type OneRequest = { scope: string; key: string; body: unknown; subjectId: string };

/**
 * Takes the key of a request in the transaction that does its work. Out: null when the work is to be done, or the id
 * of what an earlier request with this key has made. Throws `key_reused` when the earlier body was another one.
 */
export async function takeKey(tx: CentreTx, ctx: Ctx, request: OneRequest): Promise<string | null> {
  const { scope, key, subjectId } = request;
  const bodyHash = sha256(JSON.stringify(request.body));
  if (await insertKey(tx, { scope, key, bodyHash, subjectId, createdAt: ctx.now })) return null;
  const earlier = await readKey(tx, scope, key);
  if (!earlier) throw new AppError("conflict", "Этот запрос уже выполняется. Подождите несколько секунд.");
  if (earlier.bodyHash !== bodyHash) {
    throw new AppError("key_reused", "Этот ключ запроса уже использован с другими данными. Начните заново.");
  }
  return earlier.subjectId;
}
