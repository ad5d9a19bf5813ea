import { channelLabels } from "../catalogues/channels.ts";
import { outcomeLabels } from "../catalogues/outcomes.ts";
import { serviceFormLabels } from "../catalogues/service-forms.ts";
import { serviceContentLabels, serviceKindLabels } from "../catalogues/service-kinds.ts";
import { topicLabel } from "../catalogues/topics.ts";

type Words = (value: unknown) => string;

const among =
  (labels: Record<string, string>): Words =>
  (value) =>
    labels[String(value)] ?? String(value);
const plain: Words = (value) => String(value);
const yesOrNo: Words = (value) => (value ? "да" : "нет");

/** Columns whose values hold codes and numbers, and how those are said. What was written freely is never said. */
const inWords: Record<string, Words> = {
  participants: plain,
  kind: among(serviceKindLabels),
  content: among(serviceContentLabels),
  form: among(serviceFormLabels),
  channel: among(channelLabels),
  outcome: among(outcomeLabels),
  topics: (value) => (value as string[]).map(topicLabel).join("; ") || "не указана",
  durationMinutes: (value) => `${value} мин`,
  printedSheets: plain,
  childPresent: yesOrNo,
  childcareGiven: yesOrNo,
  feedbackGiven: yesOrNo,
  counted: plain,
};

/** How the columns of a line of the journal are called in the story of its corrections (R8). */
export const lineColumnNames: Readonly<Record<string, string>> = {
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
  childcareGiven: "присмотр",
  feedbackGiven: "обратная связь",
  summarySealed: "заметка консультанта",
  requestSealed: "краткое содержание запроса",
  counted: "учёт",
};

/** What stood in a column and what stands there since; null is what is not said: words of a person, and moments. */
export type LineChange = { column: string; name: string; before: string | null; after: string | null };

/**
 * What a correction changed (R8). In: the columns as they were, and as they became: those of later corrections, the
 * first first, and of the line as it is now. Out: a change for each column that has a name.
 */
export const lineChanges = (
  was: Readonly<Record<string, unknown>>,
  became: readonly Readonly<Record<string, unknown>>[],
): LineChange[] =>
  Object.entries(was).flatMap(([column, value]) => {
    const name = lineColumnNames[column];
    if (!name) return [];
    const say = inWords[column];
    const next = became.find((values) => column in values)?.[column];
    const said = (one: unknown) => (say && one !== undefined && one !== null ? say(one) : null);
    return [{ column, name, before: said(value), after: said(next) }];
  });
