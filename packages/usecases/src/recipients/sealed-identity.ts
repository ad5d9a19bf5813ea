import { blindIndex, seal } from "@prosvet/crypto";
import { searchedName, searchedSurname } from "@prosvet/domain";
import type { Person } from "./person.ts";
import { identityPlace } from "./places.ts";

/** What is found by a keyed index, and the column whose key makes it. */
export const indexedColumns = {
  phone: "recipient_identities.phone",
  email: "recipient_identities.email",
  name: "recipient_identities.name",
  surname: "recipient_identities.surname",
} as const;

/** The indexes of an identity under one key of its centre: by what it is found again, exactly and not in part (R34). */
export function indexesOfIdentity(centreKey: Buffer, { name, phone, email }: Person) {
  const index = (column: keyof typeof indexedColumns, value: string | null) =>
    value ? blindIndex(centreKey, indexedColumns[column], value) : null;
  return {
    phoneIndex: index("phone", phone),
    emailIndex: index("email", email),
    nameIndex: index("name", searchedName(name)),
    surnameIndex: index("surname", searchedSurname(name)),
  };
}

type Place = { tenantId: string; recipientId: string };

/** Seals each part of an identity with the key of the person, at its place (R34, R42). */
export function sealIdentity({ tenantId, recipientId }: Place, key: Buffer, person: Person) {
  const sealed = (column: "name" | "phone" | "email") => {
    const value = person[column];
    return value === null ? null : seal(key, value, identityPlace(tenantId, column, recipientId));
  };
  return { nameSealed: sealed("name"), phoneSealed: sealed("phone"), emailSealed: sealed("email") };
}
