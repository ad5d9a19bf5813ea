import { withTenant } from "@prosvet/db";
import { faultsOfNotice, noticeKinds, tidyNotice } from "@prosvet/domain";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { deleteOwnText, putOwnText } from "./notice-text-queries.ts";
import { type CentreNoticeSettings, noticeSettingsIn } from "./read-notice-settings.ts";

export const SetNoticeText = z.strictObject({
  kind: z.enum(noticeKinds),
  subject: z.string().max(500),
  body: z.string().max(5000),
});
export type SetNoticeText = z.infer<typeof SetNoticeText>;

export const RestoreNoticeText = z.strictObject({ kind: z.enum(noticeKinds) });
export type RestoreNoticeText = z.infer<typeof RestoreNoticeText>;

/** The centre's own words of a kind, which tell a stranger nothing (R42). Throws `forbidden`, `invalid` by field. */
export async function setNoticeText(
  ctx: Ctx,
  { kind, ...given }: SetNoticeText,
): Promise<CentreNoticeSettings> {
  requireMember(ctx, "head");
  const { actor, now } = ctx;
  const text = tidyNotice(given);
  const errors = faultsOfNotice(kind, text);
  const [first] = errors;
  if (first) throw new AppError("invalid", first.message, { detail: { errors } });
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    await putOwnText(tx, kind, { ...text, updatedAt: now, updatedBy: actor.membershipId });
    await writeAudit(tx, ctx, { action: "notices.set_text", subject: subjectOf, facts: { kind } });
    return noticeSettingsIn(tx, ctx);
  });
}

/** Gives a kind back the words that every centre begins with. Throws `forbidden`. */
export async function restoreNoticeText(
  ctx: Ctx,
  { kind }: RestoreNoticeText,
): Promise<CentreNoticeSettings> {
  requireMember(ctx, "head");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    await deleteOwnText(tx, kind);
    await writeAudit(tx, ctx, { action: "notices.restore_text", subject: subjectOf, facts: { kind } });
    return noticeSettingsIn(tx, ctx);
  });
}

const subjectOf = { kind: "notice_templates", id: null } as const;
