import { randomBytes } from "node:crypto";
import { type Db, withAuth } from "@prosvet/db";
import { createIdentity } from "./create-identity.ts";
import { normaliseEmail } from "./email.ts";
import { readCredentials } from "./identity-queries.ts";
import type { Passwords } from "./passwords.ts";

/** `isNew` is somebody who has no password yet: they set one by a link. */
export type OpenedIdentity = { identityId: string; isNew: boolean };

/** Who signs in with this e-mail, made when there is nobody. Throws `conflict` when they were disabled. */
export async function openIdentity(
  db: Db,
  passwords: Passwords,
  { email, displayName }: { email: string; displayName: string },
): Promise<OpenedIdentity> {
  const known = await withAuth(db, (tx) => readCredentials(tx, normaliseEmail(email)));
  if (known) return { identityId: known.id, isNew: false };
  // Nobody knows it and nobody is told: 256 random bits, until they choose their own.
  const password = randomBytes(32).toString("base64url");
  const wanted = { email, password, displayName, passwordSetAt: null };
  return { identityId: await createIdentity(db, passwords, wanted), isNew: true };
}
