import { describe, expect, it } from "vitest";
import { limitPresets } from "../limits/presets.ts";
import { deskLimits } from "./desk-limits.ts";
import { findTopics } from "./find-topics.ts";
import { readVisitRow, type VisitFacts } from "./read-visit-row.ts";
import { refusalToUndo } from "./refusal-to-undo.ts";
import { isBlankRow, type VisitRow } from "./visit-row.ts";

const codes = (typed: string) => findTopics(typed).map(({ code }) => code);

it("[R35] a topic is found by its number, with a comma too, and by beginnings of its words", () => {
  expect(codes("6")).toEqual(["6"]);
  expect(codes("1,2")).toEqual(["1.2"]);
  expect(codes("1")[0]).toBe("1.1");
  expect(codes("12")[0]).toBe("12");
  expect(codes("адап")).toEqual(["3"]);
  expect(codes("  Готов шк ")).toEqual(["4"]);
  expect(codes("школ готов")).toEqual(["4"]);
  expect(codes("")).toEqual([]);
  expect(codes("ничего такого")).toEqual([]);
});

const facts: VisitFacts = {
  today: "2026-11-23",
  limits: limitPresets.garmonia,
  consultants: [
    { id: "a", name: "Анна Сергеевна Иванова" },
    { id: "b", name: "Ольга Петровна Иванова" },
  ],
  usualConsultantId: null,
};
const blank: VisitRow = {
  ...{ day: "", time: "", minutes: "", topic: "", consultant: "", form: "", category: "", childAge: "" },
};
const read = (row: Partial<VisitRow>, more: Partial<VisitFacts> = {}) =>
  readVisitRow({ ...blank, ...row }, { ...facts, ...more });
const cellsOf = (row: Partial<VisitRow>) => {
  const answer = read(row);
  return Array.isArray(answer) ? answer.map(({ cell }) => cell) : [];
};

describe("[R40] a line of a paper list", () => {
  it("is read from what was typed, the rest by default", () => {
    expect(read({ time: "930", topic: "адап", consultant: "иван оль" })).toEqual({
      ...{ day: "2026-11-23", time: "09:30", minutes: 45, topic: "3", consultantId: "b" },
      ...{ form: "in_person", channel: "face_to_face", category: "unspecified", childAgeYears: null },
    });
    expect(
      read(
        {
          day: "20.11.26",
          time: "9:05",
          minutes: "30",
          topic: "2",
          form: "тел",
          category: "оба",
          childAge: "4",
        },
        { usualConsultantId: "a" },
      ),
    ).toMatchObject({
      ...{ day: "2026-11-20", time: "09:05", minutes: 30, consultantId: "a" },
      ...{ form: "remote", channel: "phone", category: "both_parents", childAgeYears: 4 },
    });
  });

  it("is refused cell by cell, all of them at once", () => {
    expect(
      cellsOf({
        day: "31.02",
        time: "25:00",
        minutes: "900",
        topic: "ы",
        consultant: "иванова",
        form: "цирк",
      }),
    ).toEqual(["day", "time", "minutes", "topic", "consultant", "form"]);
    expect(cellsOf({ time: "9:00", topic: "2" })).toEqual(["consultant"]);
    expect(cellsOf({ time: "9:00", topic: "2", consultant: "анна", category: "ы", childAge: "40" })).toEqual([
      ...["category", "childAge"],
    ]);
  });

  it("without a year is of the last such day, never of one to come", () => {
    expect(read({ day: "24.11", time: "9:00", topic: "2", consultant: "анна" })).toMatchObject({
      day: "2025-11-24",
    });
    expect(read({ day: "23.11", time: "9:00", topic: "2", consultant: "анна" })).toMatchObject({
      day: "2026-11-23",
    });
  });

  it("that is blank is known as such", () => {
    expect(isBlankRow(blank)).toBe(true);
    expect(isBlankRow({ ...blank, topic: "2" })).toBe(false);
  });
});

it("[R27] [R36] the staff take a time without notice, and a later one only by wish; the window stays", () => {
  const { garmonia } = limitPresets;
  expect(deskLimits(garmonia)).toEqual({ ...garmonia, minNoticeMinutes: 0 });
  expect(deskLimits(garmonia, true).bookingHorizonDays).toBe(365);
});

describe("[R9] taking an action back", () => {
  const now = new Date("2026-11-23T05:00:00Z");
  const last = { at: now, membershipId: "me", isUndoable: true, isUndone: false };
  const ask = { now, membershipId: "me", changedSince: false };
  const minutesAgo = (minutes: number) => ({ ...last, at: new Date(now.getTime() - minutes * 60_000) });

  it("is possible for a quarter of an hour, for the one who did it, while nothing came after it", () => {
    expect(refusalToUndo(last, ask)).toBeNull();
    expect(refusalToUndo(minutesAgo(15), ask)).toBeNull();
    expect(refusalToUndo(minutesAgo(15.1), ask)?.code).toBe("undo_too_late");
    expect(refusalToUndo(last, { ...ask, membershipId: "she" })?.code).toBe("undo_not_own");
    expect(refusalToUndo(last, { ...ask, changedSince: true })?.code).toBe("undo_changed_since");
    expect(refusalToUndo({ ...last, isUndone: true }, ask)?.code).toBe("action_not_possible");
    expect(refusalToUndo({ ...last, isUndoable: false }, ask)?.code).toBe("action_not_possible");
    expect(refusalToUndo(null, ask)).toMatchObject({ code: "action_not_possible", requirement: "R9" });
  });
});
