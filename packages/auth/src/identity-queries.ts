import type { AuthTx } from "@prosvet/db";
import { departmentMembers, identities } from "@prosvet/db/schema";
import { and, eq, isNull } from "drizzle-orm";

export type Credentials = { id: string; passwordHash: string };

/** The identity that may sign in with this e-mail, or null: a disabled one is as good as none. */
export async function readCredentials(tx: AuthTx, email: string): Promise<Credentials | null> {
  const [row] = await tx
    .select({ id: identities.id, passwordHash: identities.passwordHash })
    .from(identities)
    .where(and(eq(identities.email, email), isNull(identities.disabledAt)));
  return row ?? null;
}

/** Somebody by their id, as `readCredentials`; with the e-mail, and when a password of their own was set. */
export async function readIdentity(tx: AuthTx, id: string) {
  const [row] = await tx
    .select({
      id: identities.id,
      email: identities.email,
      passwordHash: identities.passwordHash,
      passwordSetAt: identities.passwordSetAt,
    })
    .from(identities)
    .where(and(eq(identities.id, id), isNull(identities.disabledAt)));
  return row ?? null;
}

/** A password that somebody has chosen. Out: false when it was changed since `passwordHash` was read. */
export async function setPassword(
  tx: AuthTx,
  { id, passwordHash }: Credentials,
  next: { passwordHash: string; passwordSetAt: Date },
): Promise<boolean> {
  const changed = await tx
    .update(identities)
    .set(next)
    .where(and(eq(identities.id, id), eq(identities.passwordHash, passwordHash)))
    .returning({ id: identities.id });
  return changed.length === 1;
}

/** Out: whether the e-mail was free. */
export async function insertIdentity(tx: AuthTx, identity: typeof identities.$inferInsert): Promise<boolean> {
  const inserted = await tx
    .insert(identities)
    .values(identity)
    .onConflictDoNothing({ target: identities.email })
    .returning({ id: identities.id });
  return inserted.length === 1;
}

/** Only over the hash that was checked: a password changed meanwhile stays changed. */
export async function updatePasswordHash(
  tx: AuthTx,
  { id, passwordHash }: Credentials,
  next: string,
): Promise<void> {
  await tx
    .update(identities)
    .set({ passwordHash: next })
    .where(and(eq(identities.id, id), eq(identities.passwordHash, passwordHash)));
}

/** One who had left the department is a member again. */
export async function insertDepartmentMember(
  tx: AuthTx,
  member: typeof departmentMembers.$inferInsert,
): Promise<void> {
  await tx
    .insert(departmentMembers)
    .values(member)
    .onConflictDoUpdate({
      target: [departmentMembers.departmentId, departmentMembers.identityId],
      set: { endedAt: null },
    });
}
