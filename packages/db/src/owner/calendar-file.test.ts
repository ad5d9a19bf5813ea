import { expect, it } from "vitest";
import { readCalendarFile } from "./calendar-file.ts";

const header = "day;kind;works_as;title";
const read = (...lines: string[]) => readCalendarFile([header, ...lines].join("\n"));

it("[R13] a calendar file gives its days, whatever ends its lines", () => {
  const text = [
    ...["\uFEFF# Календарь", header, "", "2026-01-09;day_off;;Выходной"],
    "2025-11-01;working_day;1;Суббота",
  ];
  expect(readCalendarFile(text.join("\r\n"))).toEqual([
    { day: "2026-01-09", kind: "day_off", worksAs: null, title: "Выходной" },
    { day: "2025-11-01", kind: "working_day", worksAs: 1, title: "Суббота" },
  ]);
});

it.each([
  ["a day that does not exist", "2025-02-29;holiday;;Праздник", /строка 3: «2025-02-29»/],
  ["a day in another form", "29.02.2024;holiday;;Праздник", /строка 3: «29.02.2024»/],
  ["a kind nobody knows", "2025-03-01;bank_holiday;;Праздник", /строка 3: вид «bank_holiday»/],
  ["a working day of no weekday", "2025-03-01;working_day;;Суббота", /строка 3: день недели/],
  ["a working day of an eighth weekday", "2025-03-01;working_day;8;Суббота", /строка 3: день недели/],
  ["a holiday of a weekday", "2025-03-01;holiday;1;Праздник", /строка 3: день недели/],
  ["a day without a title", "2025-03-01;holiday;;", /строка 3: название/],
  ["a line with too few fields", "2025-03-01;holiday", /строка 3: полей 2/],
  ["a title with a semicolon", "2025-03-01;holiday;;Весна; труд", /строка 3: полей 5/],
  ["a day that was named before", "2025-03-08;day_off;;Ещё раз", /строка 3: 2025-03-08 уже есть в строке 2/],
])("[R13] %s is refused with the number of its line", (_, line, words) => {
  expect(() => read("2025-03-08;holiday;;Праздник", line)).toThrow(words);
});

it("[R13] a file without the line of names is refused, an empty one too", () => {
  for (const text of ["2025-03-08;holiday;;Праздник", "", "# ничего"])
    expect(() => readCalendarFile(text)).toThrow(/первая строка должна быть/);
});
