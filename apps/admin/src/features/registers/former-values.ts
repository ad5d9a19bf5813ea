import {
  channelLabels,
  outcomeLabels,
  recipientCategoryLabels,
  serviceContentLabels,
  serviceFormLabels,
  serviceKindLabels,
  topicLabel,
} from "@prosvet/domain";
import type { FormerOfLine, NamedConsultant } from "../../api/types.ts";
import { wallClockAt } from "../../time/centre-clock.ts";

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
  category: among(recipientCategoryLabels),
  childAgeYears: (value) => (value === null ? "возраст не указан" : `возраст ребёнка: ${value}`),
  durationMinutes: (value) => `${value} мин`,
  printedSheets: plain,
  counted: plain,
};

/** What a cell said before the correction that made this version of the line. */
export type FormerValue = { version: number; text: string };

/** Whose names and whose clock former values are told by. */
type Place = { consultants: readonly NamedConsultant[]; timezone: string };

function whenInWords(instant: string, timezone: string): string {
  const { day, time } = wallClockAt(new Date(instant), timezone);
  return `${day.split("-").reverse().join(".")} ${time}`;
}

/** What stood in a column before each correction that changed it, the oldest first. */
export const formerValues = (
  former: readonly FormerOfLine[],
  column: string,
  { consultants, timezone }: Place,
): FormerValue[] => {
  const ofPlace: Record<string, Words> = {
    consultantId: (id) => consultants.find((one) => one.id === id)?.name ?? "другой консультант",
    startedAt: (instant) => whenInWords(String(instant), timezone),
  };
  const words = ofPlace[column] ?? inWords[column];
  return former.flatMap(({ version, was }) =>
    column in was && words ? [{ version, text: words(was[column]) }] : [],
  );
};

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
  category: "кто пришёл",
  childAgeYears: "возраст ребёнка",
  childCategories: "категория ребёнка",
  placeId: "место",
  materialIds: "материалы",
  recordedByCentre: "запись центром",
  recordingAnnouncedAt: "запись получателем",
  requestSealed: "запрос",
  visitAddressSealed: "адрес выезда",
  feedbackGiven: "обратная связь",
  childcareGiven: "присмотр",
  outcome: "результат",
  refusalReason: "причина отказа",
  refusalText: "слова отказа",
  refusalTextSealed: "слова отказа",
  printedSheets: "листы",
  referredTo: "куда направлен",
  childPresent: "присутствие ребёнка",
  summarySealed: "рекомендации",
  counted: "учёт",
};

/** «изменены: тема, продолжительность» */
export const columnsInWords = (columns: readonly string[]): string =>
  `изменены: ${columns.flatMap((column) => names[column] ?? []).join(", ") || "сведения строки"}`;
