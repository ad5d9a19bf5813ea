import { expect, it } from "vitest";
import { deadlineInWords } from "./deadline-in-words.ts";

it("[R36] the deadline is counted in calendar days and said in words", () => {
  const inWords = (deadline: string) => deadlineInWords(deadline, "2026-11-23");
  expect(inWords("2026-12-03")).toBe("осталось 10 дней");
  expect(inWords("2026-11-26")).toBe("осталось 3 дня");
  expect(inWords("2026-11-24")).toBe("остался 1 день");
  expect(inWords("2026-11-23")).toBe("сегодня последний день");
  expect(inWords("2026-11-22")).toBe("просрочено на 1 день");
  expect(inWords("2026-11-01")).toBe("просрочено на 22 дня");
});
