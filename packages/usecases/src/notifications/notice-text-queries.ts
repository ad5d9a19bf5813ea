import { ofTenant, type TenantTx } from "@prosvet/db";
import { noticeSettings, noticeTemplates } from "@prosvet/db/schema";
import type { NoticeKind, NoticeText } from "@prosvet/domain";
import { and, eq } from "drizzle-orm";

/** The centre's own settings, or null when it has never changed them. */
export async function readSettings(tx: TenantTx) {
  const [row] = await tx
    .select({ reminderHours: noticeSettings.reminderHours, smsProvider: noticeSettings.smsProvider })
    .from(noticeSettings)
    .where(ofTenant(tx, noticeSettings));
  return row ?? null;
}

type Settings = { reminderHours: number; smsProvider: string | null; updatedAt: Date; updatedBy: string };

/** Sets the centre's settings in place of the former ones. */
export const putSettings = (tx: TenantTx, settings: Settings) =>
  tx
    .insert(noticeSettings)
    .values({ ...settings, tenantId: tx.tenantId })
    .onConflictDoUpdate({ target: [noticeSettings.tenantId], set: settings })
    .execute();

/** The centre's own texts. */
export const selectOwnTexts = (tx: TenantTx) =>
  tx
    .select({ kind: noticeTemplates.kind, subject: noticeTemplates.subject, body: noticeTemplates.body })
    .from(noticeTemplates)
    .where(ofTenant(tx, noticeTemplates))
    .execute();

type OwnText = NoticeText & { updatedAt: Date; updatedBy: string };

/** Sets the centre's own text of a kind. */
export const putOwnText = (tx: TenantTx, kind: NoticeKind, text: OwnText) =>
  tx
    .insert(noticeTemplates)
    .values({ ...text, kind, tenantId: tx.tenantId })
    .onConflictDoUpdate({ target: [noticeTemplates.tenantId, noticeTemplates.kind], set: text })
    .execute();

/** Gives a kind its first text back. */
export const deleteOwnText = (tx: TenantTx, kind: NoticeKind) =>
  tx
    .delete(noticeTemplates)
    .where(and(ofTenant(tx, noticeTemplates), eq(noticeTemplates.kind, kind)))
    .execute();
