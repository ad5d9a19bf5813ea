import type { NoticeKind } from "./notice-kinds.ts";

/** What a template may name. Nothing here says who somebody is or what about they come. */
export const noticePlaceholders = [
  "номер",
  "дата",
  "время",
  "место",
  "центр",
  "телефон",
  "ссылка",
  "срок",
  "видео",
] as const;
export type NoticePlaceholder = (typeof noticePlaceholders)[number];

export const noticePlaceholderLabels: Record<NoticePlaceholder, string> = {
  номер: "номер записи",
  дата: "день встречи",
  время: "время встречи",
  место: "где пройдёт встреча",
  центр: "короткое название центра",
  телефон: "телефон центра",
  ссылка: "ссылка на запись",
  срок: "до какого дня ответит центр или действует предложение",
  видео: "ссылка на видеосвязь",
};

/** The words in place of the placeholders; null where there is nothing to say. */
export type NoticeFacts = Record<NoticePlaceholder, string | null>;

/** What the text of a kind must name, or it would be of no use. */
export const neededPlaceholders: Record<NoticeKind, readonly NoticePlaceholder[]> = {
  booking_received: ["номер"],
  booking_confirmed: ["номер"],
  booking_moved: ["номер", "дата", "время"],
  booking_time_lost: ["номер"],
  booking_cancelled: ["номер"],
  booking_reassigned: ["номер"],
  reminder: ["дата", "время"],
  slot_offered: ["дата", "время", "срок", "ссылка"],
  written_answer: ["номер"],
  referrer_receipt: ["номер"],
};

const always: readonly NoticePlaceholder[] = ["номер", "центр"];
const withTime: readonly NoticePlaceholder[] = [...always, "дата", "время"];

/** What a subject may name: only what is always there. */
export const subjectPlaceholders = (kind: NoticeKind): readonly NoticePlaceholder[] =>
  kind === "booking_moved" || kind === "reminder" || kind === "slot_offered" ? withTime : always;

/** Facts to show a template with. In: the centre's name and the address that its pages have. */
export const sampleNoticeFacts = (centre: string, address: string): NoticeFacts => ({
  номер: "7K4P-2Q9D",
  дата: "понедельник, 23 ноября",
  время: "9:00",
  место: "ул. Садовая, 1",
  центр: centre,
  телефон: "+7 347 000-00-00",
  ссылка: `${address}/c/…`,
  срок: "3 декабря",
  видео: `${address}/…`,
});
