import { blindIndex, deriveKey, type Keyring, keyIdOf, unwrapWithKeyring } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import { keptFor } from "../kept-for.ts";
import { selectCentreKeys } from "./centre-queries.ts";

/** How long a process goes by the keys that it has read: a rotation waits longer than this at each of its steps. */
export const centreKeyKeptMs = 10_000;

const unwrapped = keptFor<CentreKey>(centreKeyKeptMs);

/** What is worked out from a centre's key and stored nowhere; it outlives the key for a while, by its purpose. */
export type DerivedPurpose = "booking pin" | "booking link" | "idempotency";

export type OneKey = { readonly id: string; readonly key: Buffer };

/** The keys of a centre as one transaction uses them. */
export type CentreKey = {
  /** The row and the 32 bytes of the key that seals now. */
  readonly id: string;
  readonly key: Buffer;
  /** Keys that open besides, while a rotation goes on. */
  readonly others: readonly OneKey[];
  /** What was derived from keys that are gone. */
  readonly retired: readonly { readonly purpose: DerivedPurpose; readonly key: Buffer }[];
  readonly keyring: Keyring;
};

/** What binds a centre's wrapped key to its row. */
export const centreKeyPlace = (tenantId: string, keyId: string) => [
  tenantId,
  "tenant_keys",
  "wrapped_key",
  keyId,
];

/** The keys of the centre of this transaction, unwrapped by the deployment's and kept for ten seconds (R34, R42). */
export async function readCentreKey(tx: CentreTx, keyring: Keyring): Promise<CentreKey> {
  return (
    unwrapped.find(keyring, tx.tenantId) ?? unwrapped.keep(keyring, tx.tenantId, await read(tx, keyring))
  );
}

/** The same as they stand in the database at this moment. */
export async function rereadCentreKey(tx: CentreTx, { keyring }: CentreKey): Promise<CentreKey> {
  return unwrapped.keep(keyring, tx.tenantId, await read(tx, keyring));
}

async function read(tx: CentreTx, keyring: Keyring): Promise<CentreKey> {
  const rows = await selectCentreKeys(tx);
  const opened = rows.map(({ id, purpose, usableFrom, wrappedKey }) => {
    const key = unwrapWithKeyring(keyring, wrappedKey, centreKeyPlace(tx.tenantId, id));
    return { id, purpose, usableFrom, key };
  });
  const own = opened.filter(({ purpose }) => purpose === "centre");
  // By the clock of the machine: the moment of a request may be another one, the announcement is not.
  const moment = performance.timeOrigin + performance.now();
  const current = own.findLast(({ usableFrom }) => usableFrom.getTime() <= moment) ?? own[0];
  if (!current) throw new Error("the centre has no key");
  return {
    ...{ id: current.id, key: current.key, keyring },
    others: own.filter((one) => one !== current),
    retired: opened.flatMap(({ purpose, key }) =>
      purpose === "centre" ? [] : [{ purpose: purpose as DerivedPurpose, key }],
    ),
  };
}

/** The one of a centre's keys that has this name in blobs, or null when this process has not heard of it. */
export const centreKeyNamed = ({ key, others }: CentreKey, keyId: string): Buffer | null =>
  [key, ...others.map((one) => one.key)].find((one) => keyIdOf(one) === keyId) ?? null;

/** Every key of a purpose that a code may have been made with, the one that makes them now first. */
export function derivedKeysOf({ key, others, retired }: CentreKey, purpose: DerivedPurpose): Buffer[] {
  const own = [key, ...others.map((one) => one.key)].map((one) => deriveKey(one, purpose));
  return [...own, ...retired.filter((one) => one.purpose === purpose).map((one) => one.key)];
}

/** The indexes under which a value may stand, the one that is written now first. See `blindIndex`. */
export const blindIndexesOf = ({ key, others }: CentreKey, column: string, value: string): string[] =>
  [key, ...others.map((one) => one.key)].map((one) => blindIndex(one, column, value));
