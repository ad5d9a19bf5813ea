import { expect, it } from "vitest";
import type { ImportCard } from "../../api/imports.ts";
import { fileInWords, mayBeUndone, standingInWords } from "./import-in-words.ts";

const card = {
  ...{ id: "1", stage: "check", state: "ready", fileName: "Журнал.xlsx", uploadedBy: "Вера" },
  ...{
    uploadedAt: "2026-11-18T12:00:00+05:00",
    rows: 21,
    faulty: 0,
    repeated: 0,
    late: 0,
    done: 0,
    total: 0,
  },
  ...{ enteredAt: null, enteredBy: null, withFaults: false, withRepeats: false, hasFaultsFile: false },
  ...{ undoneAt: null, undoneBy: null, undoReason: null },
} satisfies ImportCard as ImportCard;

it("[R8] an import says in words how it stands, and is undone once its lines are there", () => {
  expect(standingInWords(card)).toBe("Проверена: 21 строка, ошибок нет");
  expect(standingInWords({ ...card, faulty: 2 })).toBe("Проверена: 21 строка, из них с ошибками: 2");
  expect(standingInWords({ ...card, rows: 0 })).toBe("Файл не прочитан");
  expect(standingInWords({ ...card, stage: "entry", done: 21 })).toBe("Внесена: 21 строка");
  expect([mayBeUndone(card), mayBeUndone({ ...card, stage: "entry" })]).toEqual([false, true]);
  expect(fileInWords({ ...card, fileName: null })).toBe("Файл от 18.11.2026 в 12:00");
});
