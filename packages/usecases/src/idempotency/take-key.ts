import type { CentreTx } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { insertKey, readKey } from "./idempotency-queries.ts";
import { codesOf } from "./request-codes.ts";

/** The public side takes no shorter key: a guessable one would open somebody else's answer. */
export const shortestRequestKey = 16;

export type OneRequest = { scope: string; key: string; body: unknown; subjectId: string };

const reused = () =>
  new AppError("key_reused", "Этот ключ запроса уже использован с другими данными. Начните заново.");

/** The id of what an earlier request with this key and body has made, or null. Throws `key_reused` for another body. */
export async function findEarlier(
  tx: CentreTx,
  centreKey: Buffer,
  request: Omit<OneRequest, "subjectId">,
): Promise<string | null> {
  const { keyCode, bodyCode } = codesOf(centreKey, request);
  const earlier = await readKey(tx, request.scope, keyCode);
  if (earlier && earlier.bodyHash !== bodyCode) throw reused();
  return earlier?.subjectId ?? null;
}

/**
 * Takes the key of a request in the transaction that does its work. Out: null when the work is to be done, or the id
 * of what an earlier request with this key has made. Throws `key_reused` when the earlier body was another one.
 */
export async function takeKey(tx: CentreTx, ctx: Ctx, request: OneRequest): Promise<string | null> {
  const { scope, subjectId } = request;
  const centreKey = await readCentreKey(tx, ctx.keyring);
  const { keyCode, bodyCode } = codesOf(centreKey, request);
  const taken = { scope, key: keyCode, bodyHash: bodyCode, subjectId, createdAt: ctx.now };
  if (await insertKey(tx, taken)) return null;
  const earlier = await findEarlier(tx, centreKey, request);
  if (!earlier) throw new AppError("conflict", "Этот запрос уже выполняется. Подождите несколько секунд.");
  return earlier;
}
