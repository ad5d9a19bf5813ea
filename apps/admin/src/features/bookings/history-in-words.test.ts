import { expect, it } from "vitest";
import type { HistoryStep } from "../../api/types.ts";
import { stepInWords } from "./history-in-words.ts";

const step = (differences: Partial<HistoryStep>): HistoryStep => ({
  ...{ action: "move", at: "2026-11-22T14:05:00+05:00", actor: "Анна Соловей", role: "registrar" },
  ...{ reason: null, isUndone: false, from: null, to: { startsAt: null, consultant: null } },
  ...differences,
});
const [early, late] = ["2026-11-23T10:00:00+05:00", "2026-11-24T12:30:00+05:00"];
const at = (startsAt: string | null, consultant: string | null = "Ольга") => ({ startsAt, consultant });

it("[R9] the history says in words when, who, what was before, what is now, and why", () => {
  const moved = step({ from: at(early), to: at(late), reason: "Консультант заболел" });
  expect(stepInWords(moved)).toBe(
    "22 ноября в 14:05, регистратор Анна Соловей: запись перенесена с 23 ноября, 10:00 на 24 ноября, 12:30. Причина: Консультант заболел",
  );
  expect(stepInWords(step({ from: at(null, null), to: at(late) }))).toContain(
    "назначено время: 24 ноября, 12:30, Ольга",
  );
  expect(stepInWords(step({ action: "assign", from: at(early), to: at(early, "Вера") }))).toContain(
    "прежде Ольга, теперь Вера",
  );
  expect(stepInWords(step({ action: "assign_second", to: at(early, "Вера") }))).toContain(
    "второй консультант: Вера",
  );
});

it("a step of the recipient or of the system names no role, and what was taken back says so", () => {
  const own = step({ action: "cancel_by_recipient", actor: "parent", role: null, isUndone: true });
  expect(stepInWords(own)).toBe("22 ноября в 14:05, получатель: отменена получателем. Это действие отменено");
});
