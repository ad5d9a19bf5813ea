/** What a day of the calendar is. A day that is not in it is what its weekday is. */
export type CalendarDay = {
  day: string;
  kind: CalendarDayKind;
  /** For a working day: whose weekday's hours are kept then, 1 is Monday. */
  worksAs: number | null;
  title: string;
};

const kinds = ["holiday", "day_off", "working_day", "shortened"] as const;
export type CalendarDayKind = (typeof kinds)[number];

const header = "day;kind;works_as;title";
const longestTitle = 200;

/**
 * The days of a calendar file, in its order (R13). In: text of lines `day;kind;works_as;title` under a line with these
 * names, days as `2026-12-31`; lines that begin with `#` are remarks. Throws in words, with the number of the line.
 */
export function readCalendarFile(text: string): CalendarDay[] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line, at) => ({ number: at + 1, text: line.trim() }))
    .filter((line) => line.text !== "" && !line.text.startsWith("#"));
  const [first, ...rest] = lines;
  if (first?.text !== header) throw faultIn(first?.number ?? 1, `первая строка должна быть «${header}»`);
  const seen = new Map<string, number>();
  return rest.map(({ number, text: line }) => {
    const day = dayOf(number, line.split(";"));
    const before = seen.get(day.day);
    if (before !== undefined) throw faultIn(number, `${day.day} уже есть в строке ${before}`);
    seen.set(day.day, number);
    return day;
  });
}

const faultIn = (number: number, words: string) => new Error(`Календарь, строка ${number}: ${words}.`);

function dayOf(number: number, fields: string[]): CalendarDay {
  if (fields.length !== 4) throw faultIn(number, `полей ${fields.length}, нужно четыре через «;»`);
  const [day, kindText, worksAsText, title] = fields.map((field) => field.trim()) as [
    ...[string, string, string, string],
  ];
  if (!isDay(day)) throw faultIn(number, `«${day}» — не день вида 2026-12-31`);
  const kind = kinds.find((known) => known === kindText);
  if (!kind) throw faultIn(number, `вид «${kindText}» неизвестен, бывают ${kinds.join(", ")}`);
  const isMoved = kind === "working_day";
  if (isMoved !== /^[1-7]$/.test(worksAsText) || (!isMoved && worksAsText !== "")) {
    throw faultIn(number, "день недели от 1 до 7 указывают у working_day и только у него");
  }
  if (title === "" || title.length > longestTitle) {
    throw faultIn(number, `название нужно, до ${longestTitle} букв`);
  }
  return { day, kind, worksAs: isMoved ? Number(worksAsText) : null, title };
}

/** A real day, written as the calendar writes days. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
