import type { JournalRow } from "../src/index.ts";

/** A line of a journal for a test. */
export const journalRow = (row: Partial<JournalRow> = {}): JournalRow => ({
  number: 1,
  bookedOn: "2026-11-20",
  startedAt: new Date("2026-11-23T04:00:00Z"),
  durationMinutes: 45,
  recipientCode: "K7M2-9QXT",
  anonymous: false,
  category: "parent",
  childAgeYears: null,
  participants: 1,
  consultant: { name: "Юлия Сафина" },
  kind: "content",
  content: "psychological_pedagogical",
  form: "in_person",
  channel: "face_to_face",
  topics: ["3"],
  outcome: "satisfied",
  refusalReason: null,
  referredTo: [],
  printedSheets: 2,
  childPresent: false,
  childcareGiven: false,
  retryOf: null,
  counted: 1,
  ...row,
});

/** Rows as a use-case gives them: in batches. */
export async function* inBatches<Row>(rows: readonly Row[], size = 1000): AsyncGenerator<Row[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
