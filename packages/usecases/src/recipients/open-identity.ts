import { open, unwrapKey } from "@prosvet/crypto";
import type { CentreTx, TenantTx } from "@prosvet/db";
import type { Person } from "./person.ts";
import { identityPlace, recipientKeyPlace } from "./places.ts";
import { readRecipientKey, readSealedIdentity } from "./recipient-queries.ts";

/** The recipient's own key, or null when it was destroyed: then nothing of theirs can be read any more. */
export async function openRecipientKey(
  tx: CentreTx,
  centreKey: Buffer,
  recipientId: string,
): Promise<Buffer | null> {
  const wrapped = await readRecipientKey(tx, recipientId);
  return wrapped === null ? null : unwrapKey(centreKey, wrapped, recipientKeyPlace(tx.tenantId, recipientId));
}

/** Name and contacts in clear, null where none was given. The caller audits the look (R34). */
export async function openIdentity(tx: TenantTx, recipientId: string, key: Buffer): Promise<Partial<Person>> {
  const sealed = await readSealedIdentity(tx, recipientId);
  if (!sealed) return {};
  const read = (column: "name" | "phone" | "email", value: string | null) =>
    value === null ? null : open(key, value, identityPlace(tx.tenantId, column, recipientId));
  return {
    name: read("name", sealed.nameSealed) ?? "",
    phone: read("phone", sealed.phoneSealed),
    email: read("email", sealed.emailSealed),
  };
}
