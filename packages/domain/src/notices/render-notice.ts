import type { NoticeFacts, NoticePlaceholder } from "./notice-placeholders.ts";

/** A template, or what has become of it. Lines of the body are parted by `\n`. */
export type NoticeText = { subject: string; body: string };

/** Anything in braces; whether it is a placeholder of ours is asked apart. */
export const inBraces = /\{([^{}]*)\}/g;

/** A value stands on one line: what could end a line or a header is a space. */
const onOneLine = (value: string): string => value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();

const wordsOf = (facts: NoticeFacts, name: string): string | null => {
  const value = facts[name as NoticePlaceholder] ?? null;
  return value === null || value.trim() === "" ? null : onOneLine(value);
};

const filled = (line: string, facts: NoticeFacts): string =>
  line.replace(inBraces, (_, name: string) => wordsOf(facts, name) ?? "");

const isTellable = (line: string, facts: NoticeFacts): boolean =>
  [...line.matchAll(inBraces)].every(([, name = ""]) => wordsOf(facts, name) !== null);

/** In place of a subject that names something of which there is nothing to say. */
const plainSubject = "Запись № {номер}";

/**
 * The text that is sent. A line of the body that names something of which there is nothing to say is left out; the
 * subject is one line whatever the facts hold. In: a template that `faultsOfNotice` finds nothing in.
 */
export function renderNotice({ subject, body }: NoticeText, facts: NoticeFacts): NoticeText {
  const spoken = isTellable(subject, facts) ? subject : plainSubject;
  const lines = body.split("\n").filter((line) => isTellable(line, facts));
  return {
    subject: onOneLine(filled(spoken, facts)),
    body: lines
      .map((line) => filled(line, facts))
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
  };
}

/** The same in a line for a telephone: what the subject says and where to look. */
export const shortNotice = ({ subject }: NoticeText, facts: NoticeFacts): string =>
  [subject, wordsOf(facts, "ссылка") ?? wordsOf(facts, "телефон")].filter(Boolean).join(". ");
