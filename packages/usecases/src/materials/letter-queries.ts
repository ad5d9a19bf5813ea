import { type CentreTx, ofTenant, type TenantTx } from "@prosvet/db";
import {
  materialLetters,
  materials,
  memberships,
  outbox,
  recipientIdentities,
  recipients,
} from "@prosvet/db/schema";
import { and, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { holdsIdentityOf } from "../recipients/index.ts";

/** Whether a recipient has left an address of mail; the address itself stays sealed. */
export async function hasMail(tx: TenantTx, recipientId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: recipients.id })
    .from(recipients)
    .innerJoin(
      recipientIdentities,
      and(
        ofTenant(tx, recipientIdentities),
        holdsIdentityOf(recipients),
        isNotNull(recipientIdentities.emailSealed),
      ),
    )
    .where(and(ofTenant(tx, recipients), eq(recipients.id, recipientId)));
  return rows.length > 0;
}

export const insertLetter = (tx: TenantTx, row: Omit<typeof materialLetters.$inferInsert, "tenantId">) =>
  tx
    .insert(materialLetters)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

type Queued = Pick<
  typeof outbox.$inferInsert,
  "id" | "createdAt" | "sendAfter" | "expiresAt" | "addressSealed"
> & { materialLetterId: string };

/** Puts a letter into the outbox: one row a letter, whoever tries. */
export const insertQueued = (tx: TenantTx, row: Queued) =>
  tx
    .insert(outbox)
    .values({ ...row, tenantId: tx.tenantId, kind: "materials", version: 1 })
    .onConflictDoNothing()
    .execute();

const listed = {
  id: materialLetters.id,
  materialIds: materialLetters.materialIds,
  way: materialLetters.way,
  madeAt: materialLetters.madeAt,
  madeBy: memberships.displayName,
  sentAt: materialLetters.sentAt,
  failedAt: outbox.failedAt,
  withdrawnAt: outbox.withdrawnAt,
  reason: outbox.lastFailure,
};

/** Letters of a line, the last one first, with what became of each. */
export const selectLetters = (tx: TenantTx, serviceId: string) =>
  tx
    .select(listed)
    .from(materialLetters)
    .innerJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, materialLetters.madeBy)))
    .leftJoin(outbox, and(ofTenant(tx, outbox), eq(outbox.materialLetterId, materialLetters.id)))
    .where(and(ofTenant(tx, materialLetters), eq(materialLetters.serviceId, serviceId)))
    .orderBy(desc(materialLetters.madeAt), desc(materialLetters.id))
    .limit(100)
    .execute();

export type FoundLetter = Awaited<ReturnType<typeof selectLetters>>[number];

/** Title and link of materials, withdrawn ones too, by title. */
export const selectTitled = (tx: CentreTx, ids: string[]) =>
  tx
    .select({ id: materials.id, title: materials.title, address: materials.address })
    .from(materials)
    .where(and(ofTenant(tx, materials), inArray(materials.id, ids)))
    .orderBy(sql`${materials.title} collate "ru-x-icu"`, materials.id)
    .execute();

/** What was handed with the services of a booking. */
export async function selectHandedIds(tx: CentreTx, bookingId: string): Promise<string[]> {
  const rows = await tx
    .select({ materialIds: materialLetters.materialIds })
    .from(materialLetters)
    .where(and(ofTenant(tx, materialLetters), eq(materialLetters.bookingId, bookingId)));
  return [...new Set(rows.flatMap(({ materialIds }) => materialIds))];
}

/** Letters of a line that have not left never do, and where they were to go is forgotten. */
export const withdrawQueued = (tx: TenantTx, serviceId: string, now: Date) =>
  tx
    .update(outbox)
    .set({ withdrawnAt: now, addressSealed: null })
    .where(
      and(
        ofTenant(tx, outbox),
        inArray(
          outbox.materialLetterId,
          tx
            .select({ id: materialLetters.id })
            .from(materialLetters)
            .where(and(ofTenant(tx, materialLetters), eq(materialLetters.serviceId, serviceId))),
        ),
        isNull(outbox.sentAt),
        isNull(outbox.failedAt),
        isNull(outbox.withdrawnAt),
        or(isNull(outbox.claimedUntil), sql`${outbox.claimedUntil} <= ${now.toISOString()}::timestamptz`),
      ),
    )
    .execute();
