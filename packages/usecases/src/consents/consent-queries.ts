import { type CentreTx, ofTenant, type TenantTx } from "@prosvet/db";
import { centres, consents, memberships, recipients } from "@prosvet/db/schema";
import type { ConsentPurpose, ConsentText } from "@prosvet/domain";
import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";

export type NewConsent = Omit<typeof consents.$inferInsert, "tenantId">;

/** Puts a consent that the staff have taken into the register. */
export const insertConsent = (tx: TenantTx, row: NewConsent) =>
  tx
    .insert(consents)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

const row = {
  id: consents.id,
  year: consents.registerYear,
  number: consents.registerNumber,
  recipientId: consents.recipientId,
  recipientCode: recipients.code,
  purpose: consents.purpose,
  textVersion: consents.textVersion,
  givenHow: consents.givenHow,
  givenAt: consents.givenAt,
  paperNumber: consents.paperNumber,
  paperDate: consents.paperDate,
  validUntil: consents.validUntil,
  recordedBy: memberships.displayName,
  withdrawnAt: consents.withdrawnAt,
  withdrawnHow: consents.withdrawnHow,
  withdrawalPaper: consents.withdrawalPaper,
};

const selectRows = (tx: TenantTx) =>
  tx
    .select(row)
    .from(consents)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, consents.recipientId)))
    .leftJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, consents.recordedBy)));

export type FoundConsent = Awaited<ReturnType<typeof selectRows>>[number];

export type ConsentSelection = {
  year: number;
  purpose: ConsentPurpose | undefined;
  /** Numbers below it. */
  before: number | undefined;
  limit: number;
};

/** A page of the register of a year, the latest number first. */
export const selectRegister = (tx: TenantTx, { year, purpose, before, limit }: ConsentSelection) =>
  selectRows(tx)
    .where(
      and(
        ofTenant(tx, consents),
        eq(consents.registerYear, year),
        purpose && eq(consents.purpose, purpose),
        before === undefined ? undefined : lt(consents.registerNumber, before),
      ),
    )
    .orderBy(desc(consents.registerNumber))
    .limit(limit)
    .execute();

const mostOfOne = 200;

/** The consents of one person under all their codes, the latest first. */
export const selectConsentsOf = (tx: TenantTx, recipientIds: string[]) =>
  selectRows(tx)
    .where(and(ofTenant(tx, consents), inArray(consents.recipientId, recipientIds)))
    .orderBy(desc(consents.givenAt), desc(consents.id))
    .limit(mostOfOne)
    .execute();

/** One consent held until the commit, or null. */
export async function lockConsent(tx: TenantTx, id: string) {
  const [found] = await tx
    .select({
      id: consents.id,
      recipientId: consents.recipientId,
      purpose: consents.purpose,
      withdrawnAt: consents.withdrawnAt,
    })
    .from(consents)
    .where(and(ofTenant(tx, consents), eq(consents.id, id)))
    .for("update");
  return found ?? null;
}

export type Withdrawal = Pick<NewConsent, "withdrawnAt" | "withdrawnHow" | "withdrawnBy" | "withdrawalPaper">;

export const updateWithdrawal = (tx: TenantTx, id: string, withdrawal: Withdrawal) =>
  tx
    .update(consents)
    .set(withdrawal)
    .where(and(ofTenant(tx, consents), eq(consents.id, id)))
    .execute();

/** The ids of one person: of the recipient, of whom they were merged into, of all who were; none when there is none. */
export async function selectIdsOfPerson(tx: CentreTx, recipientId: string): Promise<string[]> {
  const kept = tx
    .select({ id: sql`coalesce(${recipients.mergedInto}, ${recipients.id})` })
    .from(recipients)
    .where(and(ofTenant(tx, recipients), eq(recipients.id, recipientId)));
  const rows = await tx
    .select({ id: recipients.id })
    .from(recipients)
    .where(
      and(
        ofTenant(tx, recipients),
        sql`(${recipients.id} = (${kept}) or ${recipients.mergedInto} = (${kept}))`,
      ),
    );
  return rows.map(({ id }) => id);
}

/** What the rule of recording reads of a consent of somebody under any of their codes, or null. */
export async function readRecordingConsent(tx: TenantTx, id: string, recipientIds: string[]) {
  const [found] = await tx
    .select({
      purpose: consents.purpose,
      givenHow: consents.givenHow,
      withdrawnAt: consents.withdrawnAt,
      validUntil: consents.validUntil,
    })
    .from(consents)
    .where(and(ofTenant(tx, consents), eq(consents.id, id), inArray(consents.recipientId, recipientIds)))
    .for("share");
  return found ?? null;
}

/** Of each consent of a person its purpose and whether it was taken back. */
export const selectPurposesOf = (tx: CentreTx, recipientIds: string[]) =>
  tx
    .select({ purpose: consents.purpose, withdrawnAt: consents.withdrawnAt })
    .from(consents)
    .where(and(ofTenant(tx, consents), inArray(consents.recipientId, recipientIds)))
    .execute();

/** Holds the centre's texts still until the end of the transaction. */
export async function lockConsentTexts(tx: TenantTx): Promise<unknown> {
  const [found] = await tx
    .select({ texts: centres.texts })
    .from(centres)
    .where(ofTenant(tx, centres))
    .for("update");
  return found?.texts;
}

/** Puts other texts of consents into the centre's texts and leaves the rest. */
export const updateConsentTexts = (tx: TenantTx, texts: readonly ConsentText[], updatedAt: Date) =>
  tx
    .update(centres)
    .set({
      texts: sql`jsonb_set(${centres.texts}, '{consentTexts}', ${JSON.stringify(texts)}::jsonb)`,
      updatedAt,
    })
    .where(ofTenant(tx, centres))
    .execute();
