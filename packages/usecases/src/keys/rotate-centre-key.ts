import {
  deriveKey,
  type Keyring,
  keyIdOf,
  newId,
  newKey,
  unwrapWithKeyring,
  wrapWithKeyring,
} from "@prosvet/crypto";
import { DatabaseError, type TenantId } from "@prosvet/db";
import type { Owner, OwnerTx } from "@prosvet/db/owner";
import { appendAsOwner } from "../audit/index.ts";
import { centreKeyKeptMs, centreKeyPlace, type DerivedPurpose } from "../centres/index.ts";
import {
  deleteOutlived,
  deleteTenantKeys,
  insertAnnounced,
  insertRetired,
  lockTenantKeys,
} from "./key-queries.ts";
import { countUnderName, forgetLostContacts } from "./person-queries.ts";
import { type CentreKeys, rewrapPeople } from "./rewrap-people.ts";

/** Longer than a process goes by the keys it has read, with what was begun before it read them again. */
const settledMs = centreKeyKeptMs + 5_000;

/** How long after its key is gone a code may still be shown: PINs and links for a year, keys of requests for three days. */
const retiredDays: Record<DerivedPurpose, number> = {
  "booking pin": 366,
  "booking link": 366,
  idempotency: 3,
};

export type RotatedCentre = { tenantId: TenantId; rewrapped: number; left: number };

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Gives centres new keys while everybody works on (R42, [Г 26], [К 26]): the new key is announced, then seals, then all
 * keys of people are wrapped anew and all indexes worked out, and the old key is removed, which the database refuses as
 * long as anything is under it. PINs, links and repeated requests of before stay good by what was derived from the old
 * key, which opens nobody. Stopped in the middle and run again it goes on where it was.
 *
 * Out: for each centre how many people were wrapped anew and how many are left under an old key: none.
 */
export async function rotateCentreKeys(
  owner: Owner,
  keyring: Keyring,
  tenantIds: readonly TenantId[],
  clock: () => Date,
): Promise<RotatedCentre[]> {
  for (const tenantId of tenantIds) {
    await owner.inTenant(tenantId, (tx) => announce(tx, keyring, tenantId, clock().getTime()));
  }
  await sleep(settledMs);
  const first = new Map<TenantId, number>();
  for (const tenantId of tenantIds) {
    first.set(tenantId, await rewrapPeople(owner, tenantId, keysOf(await read(owner, keyring, tenantId))));
  }
  await sleep(settledMs);
  const done: RotatedCentre[] = [];
  for (const tenantId of tenantIds) {
    const before = first.get(tenantId) ?? 0;
    done.push({ tenantId, ...(await finish(owner, keyring, tenantId, { before, at: clock() })) });
  }
  return done;
}

async function announce(tx: OwnerTx, keyring: Keyring, tenantId: TenantId, now: number): Promise<void> {
  await deleteOutlived(tx, tenantId, new Date(now));
  const own = await open(tx, keyring, tenantId);
  const [old, begun] = own;
  if (!old) throw new Error("the centre has no key");
  if (begun) return;
  const wrapped = (key: Buffer) => {
    const id = newId();
    return { id, wrappedKey: wrapWithKeyring(keyring, key, centreKeyPlace(tenantId, id)) };
  };
  await insertAnnounced(tx, tenantId, wrapped(newKey()), new Date(now + settledMs));
  for (const [purpose, keptDays] of Object.entries(retiredDays)) {
    const retired = wrapped(deriveKey(old.key, purpose));
    const keptUntil = new Date(now + keptDays * 86_400_000);
    await insertRetired(tx, tenantId, { ...retired, purpose, keptUntil });
  }
}

type Opened = { id: string; key: Buffer };

/** The keys of a centre in the order in which they came into use, without what was derived. */
async function open(tx: OwnerTx, keyring: Keyring, tenantId: TenantId): Promise<Opened[]> {
  const rows = await lockTenantKeys(tx, tenantId);
  return rows
    .filter(({ purpose }) => purpose === "centre")
    .map(({ id, wrappedKey }) => ({
      id,
      key: unwrapWithKeyring(keyring, wrappedKey, centreKeyPlace(tenantId, id)),
    }));
}

/** The keys of a centre, opened. Throws when it has none. */
export const readKeysOf = async (owner: Owner, keyring: Keyring, tenantId: TenantId): Promise<CentreKeys> =>
  keysOf(await read(owner, keyring, tenantId));

const read = (owner: Owner, keyring: Keyring, tenantId: TenantId) =>
  owner.inTenant(tenantId, (tx) => open(tx, keyring, tenantId));

function keysOf(own: Opened[]): CentreKeys {
  const next = own.at(-1);
  if (!next) throw new Error("the centre has no key");
  return { next, byName: new Map(own.map(({ key }) => [keyIdOf(key), key])) };
}

type Finishing = { before: number; at: Date };

async function finish(owner: Owner, keyring: Keyring, tenantId: TenantId, { before, at }: Finishing) {
  const own = await read(owner, keyring, tenantId);
  const old = own.slice(0, -1);
  let rewrapped = before;
  for (let tries = 0; ; tries++) {
    rewrapped += await rewrapPeople(owner, tenantId, keysOf(own));
    try {
      const left = await owner.inTenant(tenantId, async (tx) => {
        await forgetLostContacts(tx, tenantId);
        await deleteTenantKeys(
          tx,
          tenantId,
          old.map(({ id }) => id),
        );
        let sum = 0;
        await appendAsOwner(tx, keyring, tenantId, {
          action: "keys.rotate_centre",
          subject: { kind: "centre", id: null },
          facts: { rewrapped },
          at,
        });
        for (const { key } of old) sum += await countUnderName(tx, tenantId, keyIdOf(key));
        return sum;
      });
      return { left, rewrapped };
    } catch (error) {
      // Somebody wrote with the old key until now: theirs is wrapped anew and the key tried again.
      const isInUse = error instanceof DatabaseError && error.sqlstate === "23503";
      if (!isInUse || tries === 5) throw error;
      await sleep(1_000);
    }
  }
}
