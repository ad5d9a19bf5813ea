import { withTenant } from "@prosvet/db";
import { reminderHoursBounds } from "@prosvet/domain";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { putSettings } from "./notice-text-queries.ts";
import { type CentreNoticeSettings, noticeSettingsIn } from "./read-notice-settings.ts";

export const SetNoticeSettings = z.strictObject({
  reminderHours: z.int().min(reminderHoursBounds.least).max(reminderHoursBounds.most),
  smsProvider: z.string().max(40).nullable(),
});
export type SetNoticeSettings = z.infer<typeof SetNoticeSettings>;

/** How long before a meeting it is called to mind, and by whom SMS go. Throws `forbidden`, `invalid` for an unknown provider. */
export async function setNoticeSettings(ctx: Ctx, input: SetNoticeSettings): Promise<CentreNoticeSettings> {
  requireMember(ctx, "head");
  const { actor, now, notices } = ctx;
  const { reminderHours, smsProvider } = input;
  if (smsProvider !== null && !notices?.smsProviders.includes(smsProvider)) throw unknownProvider();
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    await putSettings(tx, { reminderHours, smsProvider, updatedAt: now, updatedBy: actor.membershipId });
    await writeAudit(tx, ctx, {
      action: "notices.set",
      subject: { kind: "notice_settings", id: null },
      facts: { reminderHours, smsProvider },
    });
    return noticeSettingsIn(tx, ctx);
  });
}

function unknownProvider(): AppError {
  const message = "Такого сервиса СМС в системе нет. Выберите другой или отключите СМС.";
  return new AppError("invalid", message, { detail: { errors: [{ path: "smsProvider", message }] } });
}
