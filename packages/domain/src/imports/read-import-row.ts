import type { NamedConsultant } from "./find-consultant.ts";
import type { ImportCell } from "./import-cell.ts";
import type { ImportedLine, ReadRow } from "./imported-line.ts";
import type { ImportHeader } from "./match-header.ts";
import { plainWords } from "./plain-words.ts";
import { readMoment } from "./read-moment.ts";
import { type RowReader, rowReader } from "./row-reader.ts";

export type RowFacts = {
  timezone: string;
  consultantsLike: (text: string) => NamedConsultant[];
  /** Whether words are a code that this program gives. */
  isCode: (text: string) => boolean;
};

/**
 * Reads a row of a file as a line of the journal (R8, R31–R35). In: its cells, where the columns stand, the centre's
 * clock and consultants. Out: the line, or what is wrong with which cell and what to do. A name is never read.
 */
export function readImportRow(
  cells: readonly ImportCell[],
  header: Pick<ImportHeader, "places">,
  facts: RowFacts,
): ReadRow {
  const reader = rowReader(cells, header);
  const line = lineOf(reader, facts);
  const { faults, warnings } = reader;
  return { line: faults.length === 0 ? line : null, faults, warnings };
}

function lineOf(reader: RowReader, facts: RowFacts): ImportedLine | null {
  const startedAt = momentOf(reader, facts);
  const consultantId = consultantOf(reader, facts);
  const form = reader.one("form") ?? (reader.text("form") === "" ? reader.empty("form") : null);
  const topics = reader.several("topics");
  if (reader.text("topics") === "") reader.empty("topics");
  if (topics.length > 3) reader.fault("topics", "Оставьте не больше трёх тем.");
  const outcome = reader.one("outcome") ?? (reader.text("outcome") === "" ? reader.empty("outcome") : null);
  const channel = channelOf(reader, form);
  const child = reader.flag("child_present");
  const rest = {
    durationMinutes: reader.number("duration", 1, 600),
    recipientCode: codeOf(reader, facts),
    category: reader.one("recipient_category") ?? "unspecified",
    childAgeYears: ageOf(reader),
    childCategories: reader.several("child_category"),
    participants: reader.number("participants", 1, 500) ?? 1,
    kind: reader.one("kind") ?? assumed(reader, "kind", "kind_assumed", "content" as const),
    content: reader.one("content") ?? assumed(reader, "content", "content_assumed", "consulting" as const),
    requestSummary: reader.words("request_summary", 2000),
    summary: reader.words("recommendations", 2000),
    childPresent: child.is,
    childPresentReason: child.words?.slice(0, 300) ?? null,
    childcareGiven: reader.flag("childcare_given").is,
    feedbackGiven: reader.flag("feedback_given").is,
    referredTo: referralsOf(reader),
    printedSheets: reader.number("printed_pages", 0, 1000) ?? 0,
  };
  if (rest.durationMinutes === null && reader.text("duration") === "") reader.warn("duration_assumed");
  if (startedAt === null || consultantId === null || form === null || channel === null || outcome === null)
    return null;
  return { startedAt, consultantId, form, channel, topics, outcome, ...rest, ...refusalOf(reader, outcome) };
}

function momentOf(reader: RowReader, { timezone }: RowFacts): Date | null {
  const cell = reader.cell("started_at");
  if (reader.text("started_at") === "") return reader.empty("started_at");
  return (
    readMoment(cell, timezone) ??
    reader.fault("started_at", "Дата не прочитана. Напишите её так: 02.09.2025 или 02.09.2025 14:30.")
  );
}

function consultantOf(reader: RowReader, { consultantsLike }: RowFacts): string | null {
  const text = reader.text("consultant");
  if (text === "") return reader.empty("consultant");
  const [first, ...more] = consultantsLike(text);
  const words = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  if (!first) {
    return reader.fault(
      "consultant",
      `Консультанта «${words}» в центре нет. Исправьте имя или добавьте консультанта.`,
    );
  }
  if (more.length === 0) return first.id;
  return reader.fault("consultant", `«${words}» — это несколько консультантов. Напишите имя полностью.`);
}

function channelOf(reader: RowReader, form: ImportedLine["form"] | null) {
  const said = reader.one("channel");
  if (said !== null || reader.text("channel") !== "" || form === null) return said;
  if (form === "remote" || form === "written") return reader.empty("channel");
  return "face_to_face" as const;
}

/** A code stands in its own column or, as in the printed register, in that of names. */
function codeOf(reader: RowReader, { isCode }: RowFacts): string | null {
  const code = reader.text("recipient_code");
  const name = reader.text("name");
  const isNamed = name !== "" && plainWords(name) !== "анонимно" && !isCode(name);
  if (isNamed) reader.warn("name_left_out");
  if (code === "" || plainWords(code) === "анонимно") return isCode(name) ? name : null;
  if (isCode(code)) return code;
  return reader.fault(
    "recipient_code",
    "Это не код центра: в нём девять знаков, например K7M2-9QXD-4. Исправьте код или оставьте ячейку пустой.",
  );
}

function ageOf(reader: RowReader): number | null {
  const text = reader.text("child_age");
  if (text === "") return null;
  const years = Number(/^(\d{1,2})(?:[.,]0+)?\s*(?:лет|год|года|г)?\.?$/.exec(text)?.[1] ?? Number.NaN);
  if (years >= 0 && years <= 18) return years;
  reader.warn("age_left_out");
  return null;
}

function assumed<Code>(
  reader: RowReader,
  column: "kind" | "content",
  warning: "kind_assumed" | "content_assumed",
  code: Code,
): Code {
  if (reader.text(column) === "") reader.warn(warning);
  return code;
}

function referralsOf(reader: RowReader): string[] {
  const parts = reader
    .text("referred_to")
    .split(/[;\n]/)
    .map((part) => part.trim());
  const said = parts.filter((part) => part !== "");
  if (said.length > 10 || said.some((part) => part.length > 200)) {
    reader.fault("referred_to", "Оставьте не больше десяти организаций, каждая не длиннее 200 знаков.");
  }
  return said;
}

function refusalOf(reader: RowReader, outcome: ImportedLine["outcome"]) {
  const text = reader.text("refusal_reason");
  if (outcome !== "refused") return { refusalReason: null, refusalText: null };
  if (text === "") return { refusalReason: "other" as const, refusalText: null };
  const known = reader.reasonIn(text);
  return { refusalReason: known ?? ("other" as const), refusalText: text.slice(0, 1000) };
}
