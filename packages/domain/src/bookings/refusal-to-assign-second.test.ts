import { expect, it } from "vitest";
import { receivesBeside } from "../slots/receives-beside.ts";
import type { Opening } from "../slots/slot-types.ts";
import { atWallTime } from "../time/zoned.ts";
import { refusalToAssignSecond } from "./refusal-to-assign-second.ts";

const timezone = "Asia/Yekaterinburg";
const monday = "2026-11-23";
const at = (time: string) => atWallTime(monday, time, timezone);
const opening = (consultantId: string, change: Partial<Opening> = {}): Opening => ({
  ...{ consultantId, forms: ["in_person"], weekday: 1, onDate: null, replacesWeekly: false },
  ...{ startsAt: "09:00", endsAt: "11:00", validFrom: "2026-01-01", validTo: null },
  ...change,
});
const meeting = {
  ...{ consultantId: "anna", form: "in_person" as const },
  ...{ startsAt: at("10:00"), endsAt: at("11:00") },
};
const beside = (openings: Opening[], absences: Parameters<typeof receivesBeside>[2]["absences"] = []) =>
  receivesBeside("boris", meeting, { openings, absences, timezone });

const booking = { state: "confirmed" as const, consultantId: "anna", startsAt: at("10:00"), seats: 1 };
const refusalOf = (given: ReturnType<typeof beside>, reason: string | null = null) =>
  refusalToAssignSecond({ ...booking, second: null }, { second: "boris", reason, beside: given })?.code;

it("[R37] the second has hours around the whole meeting, in its form, alone or with its consultant", () => {
  const anna = opening("anna");
  const receives = (change: Partial<Opening>) => beside([anna, opening("boris", change)]).receives;
  expect(receives({})).toBe(true);
  expect(receives({ secondConsultantId: "anna" })).toBe(true);
  expect(receives({ endsAt: "10:30" })).toBe(false);
  expect(receives({ breakFrom: "10:15", breakUntil: "10:30" })).toBe(false);
  expect(receives({ forms: ["remote"] })).toBe(false);
  expect(receives({ weekday: 2 })).toBe(false);
  expect(receives({ seats: 6 })).toBe(false);
  expect(receives({ secondConsultantId: "vera" })).toBe(false);
  expect(beside([anna]).receives).toBe(false);
  expect(beside([opening("anna", { secondConsultantId: "boris" })]).receives).toBe(true);
});

it("[R37] [R13] whoever is away receives beside nobody, and neither does anybody of a closed centre", () => {
  const both = [opening("anna"), opening("boris")];
  const away = { startsAt: at("10:30"), endsAt: at("12:00") };
  expect(beside(both, [{ ...away, consultantId: "boris" }]).receives).toBe(false);
  expect(beside(both, [{ ...away, consultantId: null }]).receives).toBe(false);
  expect(beside(both, [{ ...away, consultantId: "anna" }]).receives).toBe(true);
});

it("[R37] a second without hours is refused; at a time agreed outside hours a reason stands in for them", () => {
  expect(refusalOf(beside([opening("anna"), opening("boris")]))).toBeUndefined();
  expect(refusalOf(beside([opening("anna")]), "Согласился прийти")).toBe("second_not_possible");
  expect(refusalOf(beside([]))).toBe("reason_missing");
  expect(refusalOf(beside([]), "Оба согласились")).toBeUndefined();
});

it("[R37] to take a second off no hours are needed, and a reason is", () => {
  const off = (reason: string | null) =>
    refusalToAssignSecond({ ...booking, second: "boris" }, { second: null, reason, beside: null })?.code;
  expect(off(null)).toBe("reason_missing");
  expect(off("Справится один")).toBeUndefined();
});
