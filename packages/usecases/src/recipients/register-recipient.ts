import { newCode, newId, newKey, wrapKey } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import type { RecipientCategory } from "@prosvet/domain";
import type { CentreKey } from "../centres/index.ts";
import type { Person } from "./person.ts";
import { recipientKeyPlace } from "./places.ts";
import { insertIdentity, insertRecipient, insertRecipientKey } from "./recipient-queries.ts";
import { indexesOfIdentity, sealIdentity } from "./sealed-identity.ts";

export type NewRecipient = {
  /** Null is anonymous: nothing that names them is kept. */
  person: Person | null;
  category: RecipientCategory;
  childAgeYears?: number | null;
};

export type RegisteredRecipient = { id: string; code: string; key: Buffer };

/** A recipient who is on the way into the database. */
export type StartedRecipient = RegisteredRecipient & { written: Promise<unknown> };

/**
 * Gives a recipient a code, a key of their own and, apart from both, the identity they chose to give (R32–R34). The
 * rows have left when it returns, so that what points to them may follow at once; `written` says how they arrived.
 */
export function startRecipient(
  tx: CentreTx,
  centreKey: CentreKey,
  recipient: NewRecipient,
): StartedRecipient {
  const [id, code, key] = [newId(), newCode(), newKey()];
  const { person, category, childAgeYears = null } = recipient;
  const written = Promise.all([
    insertRecipient(tx, { id, code, anonymous: person === null, category, childAgeYears }),
    insertRecipientKey(tx, {
      recipientId: id,
      wrappedKey: wrapKey(centreKey.key, key, recipientKeyPlace(tx.tenantId, id)),
      centreKeyId: centreKey.id,
    }),
    person &&
      insertIdentity(tx, {
        recipientId: id,
        ...sealIdentity({ tenantId: tx.tenantId, recipientId: id }, key, person),
        ...indexesOfIdentity(centreKey.key, person),
      }),
  ]);
  return { id, code, key, written };
}

/** The same, written when it answers. */
export async function registerRecipient(
  tx: CentreTx,
  centreKey: CentreKey,
  recipient: NewRecipient,
): Promise<RegisteredRecipient> {
  const { written, ...registered } = startRecipient(tx, centreKey, recipient);
  await written;
  return registered;
}
