import { withTenant } from "@prosvet/db";
import { AppError, notFound } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { lockNotice, readNotice, requeueNotice } from "./notice-queries.ts";
import { type NoticeRow, noticeRowOf } from "./notice-row.ts";
import { wakeNotices } from "./outbox-queries.ts";

export const noSuchNotice = () => notFound("Такого сообщения нет. Вернитесь к списку сообщений.");

/**
 * Puts a notice that was given up back into the queue, with all its tries. Whether it still holds is looked at when it is
 * sent. Throws `conflict` when there is nothing to repeat or it would come too late, `not_found`.
 */
export async function resendNotice(ctx: Ctx, id: string): Promise<NoticeRow> {
  requireMember(ctx, "head", "registrar");
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    await lockNotice(tx, id);
    const row = await readNotice(tx, id);
    if (!row) throw noSuchNotice();
    if (!row.booking) throw sentFromItsLine();
    const { standing, mayBeResent } = noticeRowOf(row, now);
    if (!mayBeResent) throw nothingToRepeat(standing === "failed");
    await requeueNotice(tx, id, now);
    await wakeNotices(tx);
    await writeAudit(tx, ctx, {
      action: "notices.resend",
      subject: { kind: "booking", id: row.booking.id },
      facts: { kind: row.kind },
    });
    const queued = await readNotice(tx, id);
    if (!queued) throw noSuchNotice();
    return noticeRowOf(queued, now);
  });
}

const sentFromItsLine = () =>
  new AppError(
    "conflict",
    "Материалы отправляют ещё раз из журнала услуг: действие «Отправить материалы» в строке.",
  );

const nothingToRepeat = (isTooLate: boolean) =>
  new AppError(
    "conflict",
    isTooLate
      ? "Время этого сообщения прошло. Позвоните получателю."
      : "Это сообщение уже ушло или ждёт отправки. Обновите страницу.",
  );
