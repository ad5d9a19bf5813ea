import { type CentreTx, ofTenant, type PublicTx, type TenantTx } from "@prosvet/db";
import { calendarFeeds, consultants, memberships } from "@prosvet/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";

/** The consultants who work in the centre now, each with when their feed was made, null while they have none. */
export const selectFeeds = (tx: TenantTx, consultantId: string | null) =>
  tx
    .select({
      consultantId: consultants.id,
      name: consultants.name,
      madeAt: sql<Date | null>`${calendarFeeds.createdAt}`.mapWith(calendarFeeds.createdAt),
    })
    .from(consultants)
    .leftJoin(
      calendarFeeds,
      and(
        ofTenant(tx, calendarFeeds),
        eq(calendarFeeds.consultantId, consultants.id),
        isNull(calendarFeeds.revokedAt),
      ),
    )
    .where(
      and(
        ofTenant(tx, consultants),
        isNull(consultants.leftOn),
        consultantId === null ? undefined : eq(consultants.id, consultantId),
      ),
    )
    .orderBy(sql`${consultants.name} collate "ru-x-icu"`, consultants.id)
    .execute();

/** Gives a consultant a feed, or theirs another token: the former opens nothing from then on. */
export const putFeed = (tx: TenantTx, feed: { consultantId: string; tokenHash: string; createdAt: Date }) =>
  tx
    .insert(calendarFeeds)
    .values({ ...feed, tenantId: tx.tenantId })
    .onConflictDoUpdate({
      target: [calendarFeeds.tenantId, calendarFeeds.consultantId],
      set: { tokenHash: feed.tokenHash, createdAt: feed.createdAt, revokedAt: null },
    })
    .execute();

/** Closes a consultant's feed. False when they have none. */
export async function revokeFeed(tx: TenantTx, consultantId: string, revokedAt: Date): Promise<boolean> {
  const rows = await tx
    .update(calendarFeeds)
    .set({ revokedAt })
    .where(
      and(
        ofTenant(tx, calendarFeeds),
        eq(calendarFeeds.consultantId, consultantId),
        isNull(calendarFeeds.revokedAt),
      ),
    )
    .returning({ consultantId: calendarFeeds.consultantId });
  return rows.length === 1;
}

const open = (tx: CentreTx, tokenHash: string) =>
  and(
    ofTenant(tx, calendarFeeds),
    eq(calendarFeeds.tokenHash, tokenHash),
    isNull(calendarFeeds.revokedAt),
    isNull(consultants.leftOn),
  );

/** Whose feed a token opens, by its hash; null for one that was never given, is closed, or is of somebody who has left. */
export async function readFeedOwner(tx: PublicTx, tokenHash: string): Promise<string | null> {
  const [found] = await tx
    .select({ consultantId: calendarFeeds.consultantId })
    .from(calendarFeeds)
    .innerJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, calendarFeeds.consultantId)))
    .where(open(tx, tokenHash));
  return found?.consultantId ?? null;
}

/** Whether an obligation of confidentiality of this consultant is on file: the page's door is shown no others (R53). */
export async function hasSigned(tx: PublicTx, consultantId: string): Promise<boolean> {
  const rows = await tx
    .select({ consultantId: memberships.consultantId })
    .from(memberships)
    .where(and(ofTenant(tx, memberships), eq(memberships.consultantId, consultantId)))
    .limit(1);
  return rows.length === 1;
}
