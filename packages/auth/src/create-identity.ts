import { randomUUIDv7 } from "node:crypto";
import { type Db, withAuth } from "@prosvet/db";
import { AuthError } from "./auth-error.ts";
import { normaliseEmail } from "./email.ts";
import { insertIdentity } from "./identity-queries.ts";
import { assertPassword } from "./password-rules.ts";
import type { Passwords } from "./passwords.ts";

export type NewIdentity = {
  email: string;
  password: string;
  displayName: string;
  operator?: boolean;
  demonstration?: boolean;
  /** Null for who has to set a password by a link first; now when left out. */
  passwordSetAt?: null;
};

/** Out: the identity's id. Throws `invalid` (password's length) and `conflict` (e-mail taken). */
export async function createIdentity(
  db: Db,
  passwords: Passwords,
  { email, password, displayName, operator = false, demonstration = false, ...rest }: NewIdentity,
): Promise<string> {
  assertPassword(password);
  const id = randomUUIDv7();
  const passwordHash = await passwords.hash(password);
  const identity = {
    id,
    email: normaliseEmail(email),
    passwordHash,
    displayName,
    operator,
    demonstration,
    ...rest,
  };
  const isNew = await withAuth(db, (tx) => insertIdentity(tx, identity));
  if (!isNew) throw new AuthError("conflict", "Эта почта уже занята. Укажите другую.");
  return id;
}
