import { withTenant } from "@prosvet/db";
import { isNoticeKind, type NoticeText, renderNotice } from "@prosvet/domain";
import { writeAudit } from "../audit/index.ts";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { noSuchNotice } from "../notifications/index.ts";
import { noticeFactsOf } from "./notice-facts.ts";
import { noticeLink } from "./notice-link.ts";
import { readNoticeToShow } from "./outbox-queries.ts";
import { templateOf } from "./pack-notice.ts";
import { readOpenOffer, readScene } from "./scene-queries.ts";

/**
 * What a notice says, for a demonstration without a mail server: its text with nothing of the identity, no address and no
 * answer. It holds the link to the booking, so the look is written down. Throws `not_found` everywhere else.
 */
export async function readNoticeText(ctx: Ctx, id: string): Promise<NoticeText> {
  requireMember(ctx, "head", "registrar");
  const { notices, actor } = ctx;
  if (!notices?.showsOutbox) throw noSuchNotice();
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const row = await readNoticeToShow(tx, id);
    if (!row || !isNoticeKind(row.kind)) throw noSuchNotice();
    const { kind, bookingId } = row;
    if (!bookingId) throw noSuchNotice();
    const scene = await readScene(tx, bookingId, kind);
    if (!scene?.demonstration) throw noSuchNotice();
    const centreKey = await readCentreKey(tx, ctx.keyring);
    const link = noticeLink(kind, scene, { publicAddress: notices.publicAddress, centreKey });
    const offer = kind === "slot_offered" ? await readOpenOffer(tx, bookingId) : null;
    await writeAudit(tx, ctx, {
      action: "notices.show",
      subject: { kind: "booking", id: bookingId },
      facts: { kind },
    });
    return renderNotice(templateOf(kind, scene), noticeFactsOf({ kind, scene, offer, link, video: null }));
  });
}
