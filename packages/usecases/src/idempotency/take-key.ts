import type { CentreTx } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import { type CentreKey, derivedKeysOf, readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { insertKey, readKey } from "./idempotency-queries.ts";
import { codesOf, codesUnder } from "./request-codes.ts";

/** The public side takes no shorter key: a guessable one would open somebody else's answer. */
export const shortestRequestKey = 16;

export type OneRequest = { scope: string; key: string; body: unknown; subjectId: string };

const reused = () =>
  new AppError("key_reused", "Этот ключ запроса уже использован с другими данными. Начните заново.");

/** The id of what an earlier request with this key and body has made, or null. Throws `key_reused` for another body. */
export async function findEarlier(
  tx: CentreTx,
  centreKey: CentreKey,
  request: Omit<OneRequest, "subjectId">,
): Promise<string | null> {
  const codes = [codesOf(centreKey, request), ...earlierCodesOf(centreKey, request)];
  const found = await Promise.all(codes.map(({ keyCode }) => readKey(tx, request.scope, keyCode)));
  const at = found.findIndex((one) => one !== null);
  const earlier = found[at];
  if (earlier && earlier.bodyHash !== codes[at]?.bodyCode) throw reused();
  return earlier?.subjectId ?? null;
}

const hasEarlierKeys = ({ others, retired }: CentreKey): boolean =>
  others.length > 0 || retired.some(({ purpose }) => purpose === "idempotency");

/** While a key of the centre is being changed, and two days after, a request may have been kept under the other one. */
const earlierCodesOf = (centreKey: CentreKey, request: Omit<OneRequest, "subjectId">) =>
  derivedKeysOf(centreKey, "idempotency")
    .slice(1)
    .map((own) => codesUnder(own, request));

/**
 * Takes the key of a request in the transaction that does its work. Out: null when the work is to be done, or the id
 * of what an earlier request with this key has made. Throws `key_reused` when the earlier body was another one.
 */
export async function takeKey(tx: CentreTx, ctx: Ctx, request: OneRequest): Promise<string | null> {
  const { scope, subjectId } = request;
  const centreKey = await readCentreKey(tx, ctx.keyring);
  const { keyCode, bodyCode } = codesOf(centreKey, request);
  if (hasEarlierKeys(centreKey)) {
    const made = await findEarlier(tx, centreKey, request);
    if (made) return made;
  }
  const taken = { scope, key: keyCode, bodyHash: bodyCode, subjectId, createdAt: ctx.now };
  if (await insertKey(tx, taken)) return null;
  const earlier = await findEarlier(tx, centreKey, request);
  if (!earlier) throw new AppError("conflict", "Этот запрос уже выполняется. Подождите несколько секунд.");
  return earlier;
}
