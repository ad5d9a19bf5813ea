import { CryptoError } from "@prosvet/crypto";
import { asVerifiedTenant, type WorkerTx, withWorker } from "@prosvet/db";
import { type BookingState, isNoticeKind, type NoticeKind, noticeTries, staleNotice } from "@prosvet/domain";
import { writeAudit } from "../audit/index.ts";
import { type CentreKey, readCentreKey } from "../centres/index.ts";
import { mayNotify } from "../consents/index.ts";
import type { Ctx } from "../context.ts";
import { openRecipientKey } from "../recipients/index.ts";
import { addressOf } from "./address-of.ts";
import {
  type BookingNotice,
  claimNotice,
  type DueNotice,
  isOfBooking,
  isSuperseded,
  lockDue,
} from "./outbox-queries.ts";
import { packNotice } from "./pack-notice.ts";
import type { Post } from "./post.ts";
import { type OpenOffer, readOpenOffer, readScene, type Scene } from "./scene-queries.ts";
import { takeLetter } from "./take-letter.ts";
import { claimedForMs, giveUp, type Taken, withdraw } from "./taken.ts";

type Checked = { scene: Scene; offer: OpenOffer | null };

/**
 * Takes a due notice for one try, in one transaction: looks again whether it still holds, opens the address, writes the
 * look down (R34) and marks it as in hand. What does not hold any more is withdrawn. Null when there is nothing to send.
 */
export const takeNotice = (ctx: Ctx, post: Post, due: DueNotice): Promise<Taken | null> =>
  withWorker(ctx.db, asVerifiedTenant(due.tenantId), async (tx) => {
    const row = await lockDue(tx, due.id, ctx.now);
    if (!row) return null;
    if (row.attempts >= noticeTries.most) return giveUp(tx, row, row.lastFailure ?? "lost", ctx.now);
    if (row.materialLetterId) return takeLetter(tx, ctx, post, { ...row, letterId: row.materialLetterId });
    const { kind } = row;
    if (!isNoticeKind(kind) || !isOfBooking(row)) return null;
    const checked = await check(tx, { ...row, kind }, ctx.now);
    if (typeof checked === "string") return withdraw(tx, row, checked, ctx.now);
    // A keyring that does not fit is a fault of the deployment: everything waits until it does.
    const centreKey = await readCentreKey(tx, ctx.keyring);
    try {
      const parcel = await open(tx, ctx, post, { ...row, kind }, { ...checked, centreKey });
      if (parcel === "wait") return null;
      if (typeof parcel === "string") return withdraw(tx, row, parcel, ctx.now);
      await claimNotice(tx, row, new Date(ctx.now.getTime() + claimedForMs));
      return { ...due, parcel, attempts: row.attempts + 1 };
    } catch (error) {
      if (!(error instanceof CryptoError)) throw error;
      return giveUp(tx, row, "unreadable", ctx.now);
    }
  });

type Row = BookingNotice & { kind: NoticeKind };

/** What the notice speaks of as it is now, or the code of why it is not to be sent. */
async function check(tx: WorkerTx, row: Row, now: Date): Promise<Checked | string> {
  const scene = await readScene(tx, row.bookingId, row.kind);
  if (!scene) return "state_changed";
  const booking = { state: scene.state as BookingState, startsAt: scene.startsAt };
  const stale = staleNotice(row, booking, now);
  if (stale) return stale;
  if (row.kind === "slot_offered") {
    const offer = await readOpenOffer(tx, row.bookingId);
    const isSame = offer && (!row.speaksOf || offer.startsAt.getTime() === row.speaksOf.getTime());
    return isSame && offer.expiresAt > now ? { scene, offer } : "offer_over";
  }
  const isOlder = row.kind !== "reminder" && (await isSuperseded(tx, row));
  return isOlder ? "superseded" : { scene, offer: null };
}

/** The notice with its address on it, or the code of why it has none. */
async function open(tx: WorkerTx, ctx: Ctx, post: Post, row: Row, known: Checked & { centreKey: CentreKey }) {
  const { kind } = row;
  const { scene, offer, centreKey } = known;
  if (!scene.recipientId) return "state_changed";
  if (kind !== "referrer_receipt" && !(await mayNotify(tx, scene.recipientId))) return "consent_withdrawn";
  const key = await openRecipientKey(tx, centreKey, scene.recipientId);
  if (!key) return "erased";
  const addressed = await addressOf(tx, post, { kind, scene, key, centreKey });
  if (typeof addressed === "string") return addressed;
  await writeAudit(tx, ctx, {
    action: "notices.send",
    subject: { kind: "booking", id: row.bookingId },
    facts: { kind, version: row.version, way: addressed.way, attempt: row.attempts + 1 },
  });
  return packNotice(tx, ctx, post, { row, scene, offer, key, centreKey, addressed });
}
