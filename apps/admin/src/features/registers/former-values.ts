import {
  channelLabels,
  outcomeLabels,
  serviceContentLabels,
  serviceFormLabels,
  serviceKindLabels,
  topicLabel,
} from "@prosvet/domain";
import type { LineCorrection } from "../../api/types.ts";

type Words = (value: unknown) => string;
const among =
  (labels: Record<string, string>): Words =>
  (value) =>
    labels[String(value)] ?? "";
const plain: Words = (value) => String(value);

/** How former values of a line are said, by column. */
const inWords: Record<string, Words> = {
  kind: among(serviceKindLabels),
  content: among(serviceContentLabels),
  form: among(serviceFormLabels),
  channel: among(channelLabels),
  outcome: among(outcomeLabels),
  topics: (value) => (value as string[]).map((code) => topicLabel(code as never)).join("; ") || "не указана",
  durationMinutes: (value) => `${value} мин`,
  printedSheets: plain,
  counted: plain,
};

/** What a cell said before the correction that made this version of the line. */
export type FormerValue = { version: number; text: string };

/** What stood in a column before each correction that changed it, the oldest first. */
export const formerValues = (corrections: readonly LineCorrection[], column: string): FormerValue[] =>
  corrections.flatMap(({ version, was }) =>
    column in was && inWords[column] ? [{ version, text: inWords[column](was[column]) }] : [],
  );

const names: Record<string, string> = {
  consultantId: "консультант",
  participants: "число участников",
  kind: "вид",
  content: "содержание",
  form: "форма",
  channel: "канал",
  topics: "тема",
  startedAt: "время начала",
  durationMinutes: "продолжительность",
  outcome: "результат",
  refusalReason: "причина отказа",
  refusalText: "слова отказа",
  printedSheets: "листы",
  referredTo: "куда направлен",
  childPresent: "присутствие ребёнка",
  summarySealed: "заметка консультанта",
  counted: "учёт",
};

/** «изменены: тема, продолжительность» */
export const columnsInWords = (columns: readonly string[]): string =>
  `изменены: ${columns.flatMap((column) => names[column] ?? []).join(", ") || "сведения строки"}`;
