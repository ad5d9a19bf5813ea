import { blindIndex, newCode, newId, newKey, seal, wrapKey } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import type { RecipientCategory } from "@prosvet/domain";
import type { Person } from "./person.ts";
import { identityPlace, recipientKeyPlace } from "./places.ts";
import { insertIdentity, insertRecipient, insertRecipientKey } from "./recipient-queries.ts";

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
export function startRecipient(tx: CentreTx, centreKey: Buffer, recipient: NewRecipient): StartedRecipient {
  const [id, code, key] = [newId(), newCode(), newKey()];
  const { person, category, childAgeYears = null } = recipient;
  const written = Promise.all([
    insertRecipient(tx, { id, code, anonymous: person === null, category, childAgeYears }),
    insertRecipientKey(tx, {
      recipientId: id,
      wrappedKey: wrapKey(centreKey, key, recipientKeyPlace(tx.tenantId, id)),
    }),
    person &&
      insertIdentity(tx, { recipientId: id, ...sealedIdentity(tx.tenantId, id, centreKey, key, person) }),
  ]);
  return { id, code, key, written };
}

/** The same, written when it answers. */
export async function registerRecipient(
  tx: CentreTx,
  centreKey: Buffer,
  recipient: NewRecipient,
): Promise<RegisteredRecipient> {
  const { written, ...registered } = startRecipient(tx, centreKey, recipient);
  await written;
  return registered;
}

function sealedIdentity(tenantId: string, id: string, centreKey: Buffer, key: Buffer, person: Person) {
  const sealed = (column: "name" | "phone" | "email") => {
    const value = person[column];
    return value === null ? null : seal(key, value, identityPlace(tenantId, column, id));
  };
  const index = (column: "phone" | "email") => {
    const value = person[column];
    return value === null ? null : blindIndex(centreKey, `recipient_identities.${column}`, value);
  };
  return {
    nameSealed: sealed("name"),
    phoneSealed: sealed("phone"),
    emailSealed: sealed("email"),
    phoneIndex: index("phone"),
    emailIndex: index("email"),
  };
}
