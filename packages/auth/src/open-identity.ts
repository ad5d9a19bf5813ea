import { type Db, withAuth } from "@prosvet/db";
import { createIdentity } from "./create-identity.ts";
import { normaliseEmail } from "./email.ts";
import { readCredentials } from "./identity-queries.ts";
import { newPassword } from "./new-password.ts";
import type { Passwords } from "./passwords.ts";

/** `password` is null for somebody who signs in already: theirs stays. */
export type OpenedIdentity = { identityId: string; password: string | null };

/** Who signs in with this e-mail, made when there is nobody. Throws `conflict` when they were disabled. */
export async function openIdentity(
  db: Db,
  passwords: Passwords,
  { email, displayName }: { email: string; displayName: string },
): Promise<OpenedIdentity> {
  const known = await withAuth(db, (tx) => readCredentials(tx, normaliseEmail(email)));
  if (known) return { identityId: known.id, password: null };
  const password = newPassword();
  return { identityId: await createIdentity(db, passwords, { email, password, displayName }), password };
}
