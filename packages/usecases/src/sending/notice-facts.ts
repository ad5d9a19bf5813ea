import {
  type Channel,
  dateInWords,
  dayAndTime,
  dayInWords,
  dayOf,
  firstNeutral,
  type NoticeFacts,
  type NoticeKind,
  type ServiceForm,
  timeInWords,
} from "@prosvet/domain";
import type { OpenOffer, Scene } from "./scene-queries.ts";

export type Told = {
  kind: NoticeKind;
  scene: Scene;
  offer: OpenOffer | null;
  /** Where the recipient sees the booking; null when the notice goes to somebody else. */
  link: string | null;
  /** The link of the video meeting in clear, null when there is none. */
  video: string | null;
};

/** The words for a notice's placeholders: what is known of the meeting, and nothing of what it is about. */
export function noticeFactsOf({ kind, scene, offer, link, video }: Told): NoticeFacts {
  const { timezone } = scene;
  const startsAt = kind === "slot_offered" ? (offer?.startsAt ?? null) : scene.startsAt;
  return {
    номер: scene.number,
    дата: startsAt && dayInWords(dayOf(startsAt, timezone)),
    время: startsAt && timeInWords(startsAt, timezone),
    место: placeOf(scene),
    центр: centreNameOf(scene),
    телефон: scene.phone,
    ссылка: link,
    срок: termOf(kind, scene, offer),
    видео: video,
  };
}

/** How a centre signs: by a name that does not tell what it is for. */
export const centreNameOf = ({
  shortName,
  name,
  organisation,
}: Pick<Scene, "shortName" | "name" | "organisation">): string =>
  firstNeutral(shortName, name, organisation) ?? "Центр";

const remotely: Partial<Record<Channel, string>> = { phone: "по телефону", video: "видеосвязь" };

/** Where the meeting is; a home is never named, because a mailbox may be somebody else's too. */
export function placeOf({ form, channel, placeAddress, address }: Scene): string | null {
  const places: Record<ServiceForm, () => string | null> = {
    in_person: () => firstNeutral(placeAddress, address),
    visit_event: () => firstNeutral(placeAddress),
    visit_home: () => "по адресу, который вы указали",
    remote: () => remotely[channel as Channel] ?? "дистанционно",
    written: () => null,
  };
  return places[form as ServiceForm]();
}

function termOf(kind: NoticeKind, { startsAt, deadline, timezone }: Scene, offer: OpenOffer | null) {
  if (kind === "slot_offered") return offer && dayAndTime(offer.expiresAt, timezone);
  return kind === "booking_received" && !startsAt ? dateInWords(deadline) : null;
}
