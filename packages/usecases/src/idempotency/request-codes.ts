import { createHmac } from "node:crypto";
import { deriveKey } from "@prosvet/crypto";
import type { CentreKey } from "../centres/index.ts";

/** How a request is known in the table of keys: codes that only the centre's key can make again. */
export type RequestCodes = { keyCode: string; bodyCode: string };

/** A key of a centre is the same buffer as long as it is kept. */
const derived = new WeakMap<Buffer, Buffer>();

type Request = { scope: string; key: string; body: unknown };

/**
 * The codes of a request under a key derived from the centre's. Not bare hashes: names and telephones are few enough
 * to be tried one by one by somebody who holds a copy of the table.
 */
export function codesOf({ key: centreKey }: Pick<CentreKey, "key">, request: Request): RequestCodes {
  const own = derived.get(centreKey) ?? deriveKey(centreKey, "idempotency");
  derived.set(centreKey, own);
  return codesUnder(own, request);
}

/** The same under a key that was derived before. */
export function codesUnder(own: Buffer, { scope, key, body }: Request): RequestCodes {
  const code = (...parts: unknown[]) =>
    createHmac("sha256", own).update(JSON.stringify(parts)).digest("base64url");
  return { keyCode: code("key", scope, key), bodyCode: code("body", scope, key, body) };
}
