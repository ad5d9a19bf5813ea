import { type AuthTx, prepared } from "@prosvet/db";
import {
  departmentMembers,
  departments,
  identities,
  memberships,
  sessions,
  tenants,
} from "@prosvet/db/schema";
import { and, asc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { PlaceKeys } from "./places.ts";

/** One row per place of the session's identity, or one with no place. */
export const selectSession = prepared((db) =>
  db
    .select({
      session: {
        id: sessions.id,
        tenantId: sessions.tenantId,
        membershipId: sessions.membershipId,
        departmentId: sessions.departmentId,
        createdAt: sessions.createdAt,
        expiresAt: sessions.expiresAt,
      },
      identity: {
        id: identities.id,
        email: identities.email,
        displayName: identities.displayName,
        operator: identities.operator,
        disabledAt: identities.disabledAt,
      },
      membership: {
        id: memberships.id,
        tenantId: memberships.tenantId,
        role: memberships.role,
        displayName: memberships.displayName,
        consultantId: memberships.consultantId,
        obligationNumber: memberships.confidentialityNumber,
        obligationSignedOn: memberships.confidentialitySignedOn,
      },
      centre: {
        slug: tenants.slug,
        name: tenants.name,
        timezone: tenants.timezone,
        regulation: tenants.regulation,
      },
      department: { id: departments.id, name: departments.name },
    })
    .from(sessions)
    .innerJoin(identities, eq(identities.id, sessions.identityId))
    .leftJoin(memberships, and(eq(memberships.identityId, identities.id), isNull(memberships.endedAt)))
    .leftJoin(tenants, eq(tenants.id, memberships.tenantId))
    .leftJoin(
      departmentMembers,
      and(eq(departmentMembers.identityId, identities.id), isNull(departmentMembers.endedAt)),
    )
    .leftJoin(departments, eq(departments.id, departmentMembers.departmentId))
    .where(eq(sessions.id, sql.placeholder("id")))
    .orderBy(asc(tenants.name), asc(memberships.role), asc(departments.name)),
);

export type SessionRow = Awaited<ReturnType<typeof selectSession>>[number];

export async function insertSession(tx: AuthTx, session: typeof sessions.$inferInsert): Promise<void> {
  await tx.insert(sessions).values(session);
}

export async function updateExpiry(tx: AuthTx, id: string, expiresAt: Date): Promise<void> {
  await tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, id));
}

export async function updatePlace(tx: AuthTx, id: string, keys: PlaceKeys): Promise<void> {
  await tx.update(sessions).set(keys).where(eq(sessions.id, id));
}

/** Out: whether it was there to delete: of two who race for one session, one wins. */
export async function deleteSession(tx: AuthTx, id: string): Promise<boolean> {
  const gone = await tx.delete(sessions).where(eq(sessions.id, id)).returning({ id: sessions.id });
  return gone.length === 1;
}

export async function deleteSessionsOf(tx: AuthTx, identityId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.identityId, identityId));
}

/** A hundred at a time and none that another is deleting, so that sign-ins never wait for each other. */
export async function deleteExpired(tx: AuthTx, now: Date): Promise<void> {
  const expired = tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(lt(sessions.expiresAt, now))
    .limit(100)
    .for("update", { skipLocked: true });
  await tx.delete(sessions).where(inArray(sessions.id, expired));
}
