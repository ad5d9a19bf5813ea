import { open, unwrapKey, wrappingKeyIdOf } from "@prosvet/crypto";
import type { CentreTx, TenantTx } from "@prosvet/db";
import { type CentreKey, centreKeyNamed, rereadCentreKey } from "../centres/index.ts";
import type { Person } from "./person.ts";
import { identityPlace, recipientKeyPlace } from "./places.ts";
import { readKeptId, readRecipientKey, readSealedIdentity } from "./recipient-queries.ts";

/** The recipient's own key, or null when it was destroyed: then nothing of theirs can be read any more. */
export async function openRecipientKey(
  tx: CentreTx,
  centreKey: CentreKey,
  recipientId: string,
): Promise<Buffer | null> {
  const found = await readRecipientKey(tx, recipientId);
  if (!found) return null;
  const place = recipientKeyPlace(tx.tenantId, recipientId);
  if (!found.keptId)
    return unwrapKey(await wrappingKeyOf(tx, centreKey, found.wrappedKey), found.wrappedKey, place);
  // Who was merged is read with the key of the one who stayed, and is erased together with them.
  const kept = await openRecipientKey(tx, centreKey, found.keptId);
  return kept && unwrapKey(kept, found.wrappedKey, place);
}

async function wrappingKeyOf(tx: CentreTx, centreKey: CentreKey, blob: string): Promise<Buffer> {
  const keyId = wrappingKeyIdOf(blob);
  const known =
    centreKeyNamed(centreKey, keyId) ?? centreKeyNamed(await rereadCentreKey(tx, centreKey), keyId);
  if (!known) throw new Error("the centre has no key of the name that wrapped the key of a recipient");
  return known;
}

/** Who holds the identity of a recipient: they themselves or the one they were merged into. Null when it was erased. */
export async function openHolder(
  tx: CentreTx,
  centreKey: CentreKey,
  recipientId: string,
): Promise<{ id: string; key: Buffer } | null> {
  const id = await readKeptId(tx, recipientId);
  const key = id && (await openRecipientKey(tx, centreKey, id));
  return id && key ? { id, key } : null;
}

/** Name and contacts in clear, null where none was given, empty when they were erased. The caller audits the look (R34). */
export async function openIdentity(
  tx: TenantTx,
  centreKey: CentreKey,
  recipientId: string,
): Promise<Partial<Person>> {
  const holder = await openHolder(tx, centreKey, recipientId);
  const sealed = holder && (await readSealedIdentity(tx, holder.id));
  if (!sealed) return {};
  const read = (column: "name" | "phone" | "email", value: string | null) =>
    value === null ? null : open(holder.key, value, identityPlace(tx.tenantId, column, holder.id));
  return {
    name: read("name", sealed.nameSealed) ?? "",
    phone: read("phone", sealed.phoneSealed),
    email: read("email", sealed.emailSealed),
  };
}
