import type { NoticeKind } from "./notice-kinds.ts";
import {
  type NoticePlaceholder,
  neededPlaceholders,
  noticePlaceholders,
  subjectPlaceholders,
} from "./notice-placeholders.ts";
import { inBraces, type NoticeText } from "./render-notice.ts";
import { tellingWordIn } from "./telling-words.ts";

export const noticeLengths = { subject: 120, body: 4000 } as const;

export type NoticeFault = { path: "subject" | "body"; message: string };

/** A text as it is kept: one kind of line end, no spaces around. */
export const tidyNotice = ({ subject, body }: NoticeText): NoticeText => ({
  subject: subject.trim(),
  body: body.replace(/\r\n?/g, "\n").trim(),
});

const named = (text: string): string[] => [...text.matchAll(inBraces)].map(([, name = ""]) => name);
const inWords = (names: readonly string[]) => names.map((name) => `{${name}}`).join(", ");

/** What is wrong with a centre's own text of a kind, in Russian, by field; nothing when it may be sent. */
export function faultsOfNotice(kind: NoticeKind, { subject, body }: NoticeText): NoticeFault[] {
  const wrong = (path: NoticeFault["path"], message: string | null) => (message ? [{ path, message }] : []);
  const missing = neededPlaceholders[kind].filter((name) => !named(`${subject}\n${body}`).includes(name));
  return [
    ...wrong("subject", faultOfLength(subject, noticeLengths.subject)),
    ...wrong("subject", /\p{Cc}/u.test(subject) ? "Тема письма пишется в одну строку." : null),
    ...wrong("subject", faultOfNames(subject, subjectPlaceholders(kind))),
    ...wrong("body", faultOfLength(body, noticeLengths.body)),
    ...wrong(
      "body",
      /[^\P{Cc}\n]/u.test(body) ? "В тексте есть невидимые знаки. Наберите его заново." : null,
    ),
    ...wrong("body", faultOfNames(body, noticePlaceholders)),
    ...wrong("body", missing.length > 0 ? `Добавьте подстановки: ${inWords(missing)}.` : null),
    ...wrong("subject", faultOfWords(subject)),
    ...wrong("body", faultOfWords(body)),
  ];
}

function faultOfLength(text: string, most: number): string | null {
  if (text === "") return "Заполните это поле.";
  return text.length > most ? `Сократите текст до ${most} знаков.` : null;
}

function faultOfNames(text: string, allowed: readonly NoticePlaceholder[]): string | null {
  const unknown = named(text).filter((name) => !(allowed as readonly string[]).includes(name));
  if (unknown.length > 0) return `Здесь нельзя: ${inWords(unknown)}. Можно: ${inWords(allowed)}.`;
  return /[{}]/.test(text.replace(inBraces, "")) ? "Фигурные скобки пишутся парой: {номер}." : null;
}

function faultOfWords(text: string): string | null {
  const word = tellingWordIn(text);
  return (
    word && `Уберите слово «${word}»: письмо может прочитать посторонний, тема обращения в нём не видна.`
  );
}
