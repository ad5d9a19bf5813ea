import { type TenantTx, withTenant } from "@prosvet/db";
import {
  defaultNotices,
  type NoticeKind,
  type NoticeText,
  noticeKinds,
  reminderHoursBounds,
} from "@prosvet/domain";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { readSettings, selectOwnTexts } from "./notice-text-queries.ts";

export type CentreNoticeText = NoticeText & {
  kind: NoticeKind;
  /** Whether the centre has changed it. */
  own: boolean;
};

export type CentreNoticeSettings = {
  /** Hours before the start; 0 sends no reminders. */
  reminderHours: number;
  /** Null sends no SMS. */
  smsProvider: string | null;
  /** What the deployment offers. */
  smsProviders: string[];
  /** Whether the deployment has a mail server. */
  mail: boolean;
  /** Whether the staff may look at what would be sent. */
  showsOutbox: boolean;
  texts: CentreNoticeText[];
};

/** How the centre tells people of their bookings: by what, how long before, in which words. Throws `forbidden`. */
export async function readNoticeSettings(ctx: Ctx): Promise<CentreNoticeSettings> {
  requireMember(ctx, "head", "registrar");
  return withTenant(ctx.db, ctx.actor.tenantId, (tx) => noticeSettingsIn(tx, ctx));
}

/** The same in a transaction that is under way. */
export async function noticeSettingsIn(
  tx: TenantTx,
  { notices }: Ctx<Member>,
): Promise<CentreNoticeSettings> {
  const settings = await readSettings(tx);
  const own = new Map((await selectOwnTexts(tx)).map(({ kind, ...text }) => [kind, text]));
  return {
    reminderHours: settings?.reminderHours ?? reminderHoursBounds.usual,
    smsProvider: settings?.smsProvider ?? null,
    smsProviders: [...(notices?.smsProviders ?? [])],
    mail: notices?.mail ?? false,
    showsOutbox: notices?.showsOutbox ?? false,
    texts: noticeKinds.map((kind) => ({
      kind,
      ...(own.get(kind) ?? defaultNotices[kind]),
      own: own.has(kind),
    })),
  };
}
