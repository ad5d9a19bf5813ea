import { blindIndex, open, unwrapKey, wrapKey, wrappingKeyIdOf } from "@prosvet/crypto";
import type { TenantId } from "@prosvet/db";
import type { Owner, OwnerTx } from "@prosvet/db/owner";
import { identityPlace, indexesOfIdentity, type Person, recipientKeyPlace } from "../recipients/index.ts";
import {
  lockKeysNotUnder,
  readSealed,
  updateContactIndex,
  updateIndexes,
  updateWrapped,
} from "./person-queries.ts";

/** How many people one transaction takes: it holds their keys for a moment, and nobody who reads waits for it. */
const batch = 100;

export type CentreKeys = {
  /** Row and bytes of the key that everything goes under. */
  next: { id: string; key: Buffer };
  /** Every key of the centre by the name that stands in blobs. */
  byName: ReadonlyMap<string, Buffer>;
};

/** Wraps the keys of all people of a centre with its next key and works out their indexes anew. Out: how many. */
export async function rewrapPeople(owner: Owner, tenantId: TenantId, keys: CentreKeys): Promise<number> {
  let sum = 0;
  for (;;) {
    const done = await owner.inTenant(tenantId, (tx) => rewrapSome(tx, tenantId, keys));
    sum += done;
    if (done < batch) return sum;
  }
}

async function rewrapSome(tx: OwnerTx, tenantId: TenantId, { next, byName }: CentreKeys): Promise<number> {
  const found = await lockKeysNotUnder(tx, tenantId, next.id, batch);
  for (const { recipientId, wrappedKey } of found) {
    const place = recipientKeyPlace(tenantId, recipientId);
    const wrapping = byName.get(wrappingKeyIdOf(wrappedKey));
    if (!wrapping) throw new Error("the key of a recipient is under a key that the centre does not have");
    const key = unwrapKey(wrapping, wrappedKey, place);
    const anew = { recipientId, wrappedKey: wrapKey(next.key, key, place), centreKeyId: next.id };
    await updateWrapped(tx, tenantId, anew);
    await reindex(tx, tenantId, { recipientId, key, centreKey: next.key });
  }
  return found.length;
}

export type OnePerson = { recipientId: string; key: Buffer; centreKey: Buffer };

/** Works out the indexes of a person anew: of their identity, and of the bookings by their contact. */
export async function reindex(tx: OwnerTx, tenantId: TenantId, { recipientId, key, centreKey }: OnePerson) {
  const sealed = await readSealed(tx, tenantId, recipientId);
  if (!sealed) return;
  const read = (column: "name" | "phone" | "email") => {
    const value = sealed[column];
    return value === null ? null : open(key, value, identityPlace(tenantId, column, recipientId));
  };
  const person: Person = { name: read("name") ?? "", phone: read("phone"), email: read("email") };
  await updateIndexes(tx, tenantId, recipientId, indexesOfIdentity(centreKey, person));
  const contact = person.phone ?? person.email;
  const index = contact && blindIndex(centreKey, "bookings.contact", contact);
  await updateContactIndex(tx, tenantId, recipientId, index);
}
