import { expect, it } from "vitest";
import { eventLogCsv } from "../src/erasure/event-log-csv.ts";

const at = new Date("2026-11-18T07:00:00Z");
const line = { number: 4, at, who: "Вера", what: "Запись создана", subject: "Запись", subjectId: "a1" };

it("[R12] the event log is one row for each line, with its place in the chain", () => {
  const [top, row] = eventLogCsv([line]).split("\r\n");
  expect(top?.startsWith('\uFEFF"Номер события";')).toBe(true);
  expect(row).toBe('"4";"2026-11-18T07:00:00.000Z";"Вера";"Запись создана";"Запись";"a1"');
});

it("a name that looks like a formula is text, and a quotation mark ends no cell", () => {
  expect(eventLogCsv([{ ...line, who: '=1+1"' }])).toContain(`"'=1+1"""`);
});
