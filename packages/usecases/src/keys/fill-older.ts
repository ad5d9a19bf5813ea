import { type Keyring, seal, unwrapKey, wrappingKeyIdOf } from "@prosvet/crypto";
import type { TenantId } from "@prosvet/db";
import type { Owner, OwnerTx } from "@prosvet/db/owner";
import { appendAsOwner } from "../audit/index.ts";
import { recipientKeyPlace, servicePlace } from "../recipients/index.ts";
import { lockClearRefusals, readWrapped, selectUnindexed, updateRefusal } from "./older-queries.ts";
import { type CentreKeys, reindex } from "./rewrap-people.ts";
import { readKeysOf } from "./rotate-centre-key.ts";

const batch = 100;
const first = "00000000-0000-0000-0000-000000000000";

export type Filled = { tenantId: TenantId; indexed: number; sealed: number };

/**
 * Brings rows that are older than a feature up to it: who was known before names were found by an index is found by
 * theirs (R34), and words of a refusal from before they were sealed are sealed, or gone with the key of who was erased.
 * Nothing is changed twice; stopped in the middle and run again it goes on. Out: how many of each, by centre.
 */
export async function fillOlder(
  owner: Owner,
  keyring: Keyring,
  tenantIds: readonly TenantId[],
  clock: () => Date,
): Promise<Filled[]> {
  const done: Filled[] = [];
  for (const tenantId of tenantIds) {
    const keys = await readKeysOf(owner, keyring, tenantId);
    const indexed = await indexPeople(owner, tenantId, keys);
    const sealed = await sealRefusals(owner, tenantId, keys);
    done.push({ tenantId, indexed, sealed });
    if (indexed + sealed === 0) continue;
    const line = { action: "keys.fill", subject: { kind: "centre", id: null } } as const;
    await owner.inTenant(tenantId, (tx) =>
      appendAsOwner(tx, keyring, tenantId, { ...line, facts: { indexed, sealed }, at: clock() }),
    );
  }
  return done;
}

async function indexPeople(owner: Owner, tenantId: TenantId, keys: CentreKeys): Promise<number> {
  let [sum, after] = [0, first];
  for (;;) {
    const found = await owner.inTenant(tenantId, async (tx) => {
      const people = await selectUnindexed(tx, tenantId, after, batch);
      for (const { recipientId, wrappedKey } of people) {
        const key = unwrap(tenantId, keys, recipientId, wrappedKey);
        await reindex(tx, tenantId, { recipientId, key, centreKey: keys.next.key });
      }
      return people;
    });
    sum += found.length;
    after = found.at(-1)?.recipientId ?? after;
    if (found.length < batch) return sum;
  }
}

async function sealRefusals(owner: Owner, tenantId: TenantId, keys: CentreKeys): Promise<number> {
  let sum = 0;
  for (;;) {
    const done = await owner.inTenant(tenantId, async (tx) => {
      const lines = await lockClearRefusals(tx, tenantId, batch);
      for (const { id, recipientId, text } of lines) {
        const key = await keyOf(tx, tenantId, keys, recipientId);
        const place = servicePlace(tenantId, "refusal_text", id);
        await updateRefusal(tx, tenantId, id, key && text ? seal(key, text, place) : null);
      }
      return lines.length;
    });
    sum += done;
    if (done < batch) return sum;
  }
}

/** The key of a recipient, through whoever they were merged into; null when it was destroyed. */
async function keyOf(
  tx: OwnerTx,
  tenantId: TenantId,
  keys: CentreKeys,
  recipientId: string,
): Promise<Buffer | null> {
  const row = await readWrapped(tx, tenantId, recipientId);
  if (!row) return null;
  if (!row.keptId) return unwrap(tenantId, keys, recipientId, row.wrappedKey);
  const kept = await keyOf(tx, tenantId, keys, row.keptId);
  return kept && unwrapKey(kept, row.wrappedKey, recipientKeyPlace(tenantId, recipientId));
}

function unwrap(tenantId: TenantId, { byName }: CentreKeys, recipientId: string, wrapped: string): Buffer {
  const wrapping = byName.get(wrappingKeyIdOf(wrapped));
  if (!wrapping) throw new Error("the key of a recipient is under a key that the centre does not have");
  return unwrapKey(wrapping, wrapped, recipientKeyPlace(tenantId, recipientId));
}
