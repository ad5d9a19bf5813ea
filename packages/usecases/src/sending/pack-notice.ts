import { open } from "@prosvet/crypto";
import type { WorkerTx } from "@prosvet/db";
import {
  calendarMethodOf,
  defaultNotices,
  type NoticeKind,
  normaliseEmail,
  renderNotice,
  shortNotice,
} from "@prosvet/domain";
import type { CentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { bookingPlace } from "../recipients/index.ts";
import { readAnswerForNotice } from "../written-requests/index.ts";
import type { Addressed } from "./address-of.ts";
import { centreNameOf, noticeFactsOf, placeOf } from "./notice-facts.ts";
import { noticeLink } from "./notice-link.ts";
import type { BookingNotice } from "./outbox-queries.ts";
import type { MeetingEvent, Parcel, Post } from "./post.ts";
import type { OpenOffer, Scene } from "./scene-queries.ts";

type ToPack = {
  row: BookingNotice & { kind: NoticeKind };
  scene: Scene;
  offer: OpenOffer | null;
  /** The recipient's own key. */
  key: Buffer;
  centreKey: CentreKey;
  addressed: Exclude<Addressed, string>;
};

/** Writes a notice out for its address, or says by a code why there is nothing to write. */
export async function packNotice(
  tx: WorkerTx,
  ctx: Ctx,
  post: Post,
  { row, scene, offer, key, centreKey, addressed }: ToPack,
): Promise<Parcel | string> {
  const { kind } = row;
  const video =
    scene.videoLinkSealed &&
    open(key, scene.videoLinkSealed, bookingPlace(tx.tenantId, "video_link", scene.id));
  const link = noticeLink(kind, scene, { publicAddress: ctx.notices?.publicAddress ?? "", centreKey });
  const facts = noticeFactsOf({ kind, scene, offer, link, video });
  const template = templateOf(kind, scene);
  const text = renderNotice(template, facts);
  if (addressed.way === "sms") {
    const { to: phone, provider } = addressed;
    const message = { phone, text: shortNotice(text, facts) };
    const send = post.sms.get(provider);
    return send ? { way: "sms", send: () => send(message) } : "wait";
  }
  const answer = kind === "written_answer" ? await answerIn(tx, scene.id, key) : "";
  const { email } = post;
  if (answer === null) return "answer_missing";
  if (!email) return "wait";
  const letter = {
    id: row.id,
    from: centreNameOf(scene),
    to: addressed.to,
    replyTo: scene.email && normaliseEmail(scene.email),
    subject: text.subject,
    text: `${text.body}\n${answer}`,
    event: eventOf(row, scene, ctx.now),
  };
  return { way: "email", send: () => email(letter) };
}

/** The centre's own words of a kind, or those that every centre begins with. */
export const templateOf = (kind: NoticeKind, { ownSubject, ownBody }: Scene) =>
  ownSubject && ownBody ? { subject: ownSubject, body: ownBody } : defaultNotices[kind];

async function answerIn(tx: WorkerTx, bookingId: string, key: Buffer): Promise<string | null> {
  const answer = await readAnswerForNotice(tx, bookingId, key);
  if (!answer) return null;
  const materials = answer.materials.map(({ title, address }) => `${title}: ${address}`);
  return ["", answer.text, ...(materials.length > 0 ? ["", ...materials] : []), ""].join("\n");
}

function eventOf({ kind, version }: ToPack["row"], scene: Scene, stamp: Date): MeetingEvent | null {
  const method = calendarMethodOf(kind);
  const { id, startsAt, endsAt } = scene;
  if (!method || !startsAt || !endsAt) return null;
  return { method, id, sequence: version, startsAt, endsAt, location: placeOf(scene), stamp };
}
