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
