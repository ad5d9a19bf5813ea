import { describe, expect, it } from "vitest";
import { limitPresets } from "../limits/presets.ts";
import { consultantFinder } from "./find-consultant.ts";
import { codeSaid } from "./import-catalogues.ts";
import type { ImportCell } from "./import-cell.ts";
import { importColumns, nameColumnLabel, templateColumns } from "./import-columns.ts";
import { judgeImportedLine } from "./judge-imported-line.ts";
import { isHeader, matchHeader } from "./match-header.ts";
import { readImportRow } from "./read-import-row.ts";
import { refusalToEnterImport, refusalToUndoImport } from "./refusal-to-enter-import.ts";
import { refusalToImport, type SentWorkbook } from "./refusal-to-import.ts";

const { garmonia, klub } = limitPresets;
const now = new Date("2026-11-22T12:00:00Z");
const timezone = "Asia/Yekaterinburg";
const people = [
  { id: "one", name: "Иванова Анна Петровна" },
  { id: "two", name: "Иванова Алла Сергеевна" },
  { id: "three", name: "Ким Олег" },
];
const facts = {
  timezone,
  consultantsLike: consultantFinder(people),
  isCode: (text: string) => text === "K7M2-9QXD-4",
};

const plain: Record<string, ImportCell> = {
  "Дата и время начала": "02.09.2025 14:30",
  "Консультант, должность": "Иванова А. П., педагог-психолог",
  Форма: "очно",
  Тема: "2; Готовность к школе",
  Результат: "Запрос удовлетворён",
  "Вид услуги": "Содержательное консультирование",
  "Содержание помощи": "методическая",
  "Продолжительность, мин": 45,
};
const read = (change: Record<string, ImportCell> = {}) => {
  const row = { ...plain, ...change };
  return readImportRow(Object.values(row), matchHeader(Object.keys(row)), facts);
};
const judged = (change: Record<string, ImportCell>, limits = garmonia) => {
  const { line, faults } = read(change);
  if (!line) throw new Error(JSON.stringify(faults));
  return judgeImportedLine(line, now, limits);
};

describe("the header of a file", () => {
  it("[R8] columns stand in any order; unknown, missing and repeated ones are said, words of the register are not read", () => {
    const cells = ["Результат", "", "ТЕМА", "Форма", "Форма", "Мои заметки", "№ п/п", nameColumnLabel];
    expect(isHeader(cells)).toBe(true);
    expect(isHeader(["Журнал учета услуг", null])).toBe(false);
    const { places, ...said } = matchHeader(cells);
    expect([places.get("outcome"), places.get("topics"), places.get("form"), places.get("name")]).toEqual([
      0, 2, 3, 7,
    ]);
    expect(said).toEqual({
      leftOut: ["№ п/п"],
      unknown: ["Мои заметки"],
      twice: ["Форма"],
      missing: ["Дата и время начала", "Консультант, должность"],
    });
  });

  it("[R8] the template follows the centre's register and always has what no line is without", () => {
    const labels = templateColumns(["ordinal", "kind"]).map(({ label }) => label);
    expect(labels).toContain("Вид услуги");
    expect(labels).not.toContain("Возраст ребёнка");
    for (const { label, needed } of importColumns) if (needed) expect(labels).toContain(label);
  });
});

describe("a row of a file", () => {
  it("[R8] is read with words of catalogues, numbers of topics, surname and initials", () => {
    const { line, faults, warnings } = read();
    expect([faults, warnings]).toEqual([[], []]);
    expect(line).toMatchObject({
      startedAt: new Date("2025-09-02T09:30:00Z"),
      ...{ consultantId: "one", form: "in_person", channel: "face_to_face", topics: ["2", "4"] },
      ...{ outcome: "satisfied", kind: "content", content: "methodical", durationMinutes: 45 },
    });
  });

  it.each([
    [new Date("2025-09-02T14:30:00Z"), "2025-09-02T09:30:00.000Z"],
    [45902, "2025-09-01T19:00:00.000Z"],
    ["2.9.2025", "2025-09-01T19:00:00.000Z"],
  ])("[R8] a date may be a date of a spreadsheet, its number or words: %s", (cell, instant) => {
    expect(read({ "Дата и время начала": cell }).line?.startedAt.toISOString()).toBe(instant);
  });

  it.each([
    [{ "Дата и время начала": "31.02.2025" }, "started_at", /02\.09\.2025/],
    [{ "Дата и время начала": null }, "started_at", /Заполните/],
    [{ "Консультант, должность": "Иванова" }, "consultant", /полностью/],
    [{ "Консультант, должность": "Сидорова" }, "consultant", /в центре нет/],
    [{ Форма: "выезд" }, "form", /одно из/],
    [{ Тема: "Астрология" }, "topics", /Как заполнять/],
    [{ Тема: "1.1; 2; 3; 4" }, "topics", /трёх/],
    [{ "Продолжительность, мин": "час" }, "duration", /целое число/],
    [{ Форма: "Дистанционно", Канал: null }, "channel", /Заполните/],
    [{ "Код получателя": "12/25" }, "recipient_code", /девять знаков/],
  ] as const)("[R8] %j is a fault of one column that says what to do", (change, column, message) => {
    const { line, faults } = read(change as Record<string, ImportCell>);
    expect(line).toBeNull();
    expect(faults).toEqual([{ column, message: expect.stringMatching(message) }]);
  });

  it("[R32][R33] a name is never read: it is left out and said; «Анонимно» and a code are what they say", () => {
    const named = read({ [nameColumnLabel]: "Петрова Мария" });
    expect(named.warnings).toEqual(["name_left_out"]);
    expect(JSON.stringify(named)).not.toContain("Петрова");
    expect(read({ [nameColumnLabel]: "Анонимно" })).toMatchObject({
      warnings: [],
      line: { recipientCode: null },
    });
    expect(read({ [nameColumnLabel]: "K7M2-9QXD-4" }).line?.recipientCode).toBe("K7M2-9QXD-4");
  });

  it("«очно» is one form, «удовлетворён» is two outcomes", () => {
    expect([codeSaid("form", "Очно"), codeSaid("outcome", "удовлетворён")]).toEqual(["in_person", null]);
    expect([codeSaid("topics", "1.2"), codeSaid("topics", "1.2 Развитие дошкольника")]).toEqual([
      "1.2",
      "1.2",
    ]);
  });
});

describe("the rules over a line of an earlier journal", () => {
  it("[R8] what has not been yet, and a channel that no such form has, is a fault", () => {
    expect(judged({ "Дата и время начала": "01.01.2027" }).fault?.column).toBe("started_at");
    expect(judged({ Канал: "Телефон" }).fault?.column).toBe("channel");
  });

  it("[R7] what the program asks and an old paper does not say is told and keeps no line out", () => {
    const change = {
      ...{ "Вид услуги": "Опрос с обратной связью", "Ребёнок присутствовал, причина": "да" },
      ...{ "Распечатано листов": 9, Тема: "14" },
    };
    expect(judged(change, { ...garmonia, walkInAllowed: false })).toEqual({
      fault: null,
      warnings: [
        "walk_in_not_allowed",
        "child_presence_reason_missing",
        "too_many_printed_sheets",
        "feedback_missing",
        "referral_missing",
      ],
    });
    const refused = judged({ Результат: "Мотивированный отказ" }, { ...klub, refusalsAllowed: false });
    expect(refused).toEqual({ fault: null, warnings: ["refusals_not_allowed", "refusal_reason_missing"] });
  });
});

it("[R42] only a plain workbook is taken: no program, no formula, nothing packed to burst", () => {
  const parts = { isWorkbook: true, unpackedBytes: 1000, hasPrograms: false, hasFormulas: false };
  const sent: SentWorkbook = { name: "Журнал.xlsx", bytes: 1000, parts };
  const codeOf = (change: Partial<typeof parts>) =>
    refusalToImport({ ...sent, parts: { ...parts, ...change } })?.code;
  expect(refusalToImport(sent)).toBeNull();
  expect(codeOf({ unpackedBytes: 2 ** 31 })).toBe("file_too_big");
  expect(codeOf({ hasPrograms: true })).toBe("file_kind_not_taken");
  expect(codeOf({ hasFormulas: true })).toBe("file_kind_not_taken");
  expect(refusalToImport({ ...sent, parts: null })?.code).toBe("file_kind_not_taken");
  expect(refusalToImport({ ...sent, name: "Журнал.xlsm" })?.code).toBe("file_kind_not_taken");
});

it("[R8] rows with faults stay out only when the head says so; an import is undone when its lines are there", () => {
  const checked = { stage: "check", state: "ready", rowsTotal: 3, rowsFaulty: 1 } as const;
  expect(refusalToEnterImport(checked, { withFaults: false })?.message).toContain("1");
  expect(refusalToEnterImport(checked, { withFaults: true })).toBeNull();
  expect(refusalToEnterImport({ ...checked, rowsFaulty: 3 }, { withFaults: true })).not.toBeNull();
  expect(refusalToUndoImport(checked)).not.toBeNull();
  expect(refusalToUndoImport({ ...checked, stage: "entry" })).toBeNull();
  expect(refusalToUndoImport({ ...checked, stage: "undoing" })).not.toBeNull();
});
