import { globSync, readFileSync } from "node:fs";
import {
  auditActionWords,
  auditSubjectWords,
  bookingActionLabels,
  waitingActionLabels,
} from "@prosvet/domain";
import { expect, it } from "vitest";

const folder = new URL("../src/", import.meta.url).pathname;
const source = globSync("**/*.ts", { cwd: folder })
  .map((path) => readFileSync(`${folder}${path}`, "utf8"))
  .join("\n");

/** Codes that a call puts together from a prefix and a code of a closed list. */
const composed = new Set([
  ...[...Object.keys(bookingActionLabels), ...Object.keys(waitingActionLabels)].map(
    (code) => `bookings.${code}`,
  ),
  ...["bookings.set_video_link", "bookings.drop_video_link"],
  ...["open", "change_opening", "withdraw_opening", "absence", "withdraw_absence", "close_place"].map(
    (code) => `schedule.${code}`,
  ),
]);

/** What an earlier release wrote: its lines stay and keep their words. */
const retired = new Set(["services.export"]);

it("[R6] what may be written to the audit is a closed list, each with words in Russian, and nothing in it is unused but what earlier lines have", () => {
  const wordless = [...Object.entries(auditActionWords), ...Object.entries(auditSubjectWords)].filter(
    ([, words]) => !/^[А-Я]/.test(words),
  );
  expect(wordless).toEqual([]);
  const unused = Object.keys(auditActionWords).filter(
    (code) => !composed.has(code) && !retired.has(code) && !source.includes(`"${code}"`),
  );
  expect(unused).toEqual([]);
  expect(Object.keys(auditSubjectWords).filter((kind) => !source.includes(`kind: "${kind}"`))).toEqual([]);
});
