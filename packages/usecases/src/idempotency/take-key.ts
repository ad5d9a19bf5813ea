import { sha256 } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { insertKey, readKey } from "./idempotency-queries.ts";

export type OneRequest = { scope: string; key: string; body: unknown; subjectId: string };

const reused = () =>
  new AppError("key_reused", "Этот ключ запроса уже использован с другими данными. Начните заново.");

/** The id of what an earlier request with this key and body has made, or null. Throws `key_reused` for another body. */
export async function findEarlier(tx: CentreTx, { scope, key, body }: Omit<OneRequest, "subjectId">) {
  const earlier = await readKey(tx, scope, key);
  if (earlier && earlier.bodyHash !== hashOf(body)) throw reused();
  return earlier?.subjectId ?? null;
}

/**
 * Takes the key of a request in the transaction that does its work. Out: null when the work is to be done, or the id
 * of what an earlier request with this key has made. Throws `key_reused` when the earlier body was another one.
 */
export async function takeKey(tx: CentreTx, ctx: Ctx, request: OneRequest): Promise<string | null> {
  const { body, ...key } = request;
  if (await insertKey(tx, { ...key, bodyHash: hashOf(body), createdAt: ctx.now })) return null;
  const earlier = await findEarlier(tx, request);
  if (!earlier) throw new AppError("conflict", "Этот запрос уже выполняется. Подождите несколько секунд.");
  return earlier;
}

const hashOf = (body: unknown) => sha256(JSON.stringify(body));
