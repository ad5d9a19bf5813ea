import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regulations } from "../catalogues/roles.ts";
import { requirementOf } from "../requirements/requirements.ts";
import { limitCatalogue } from "./limit-catalogue.ts";
import { defaultLimits, limitNames, limitShape, parseLimits } from "./limits.ts";
import { lockedRules } from "./locked-rules.ts";
import { limitPresets } from "./presets.ts";
import { refusalToSetLimits } from "./refusal-to-set-limits.ts";

const { garmonia, klub } = limitPresets;

describe.each(regulations)("the preset of %s", (regulation) => {
  it("comes back from parsing unchanged, through JSON too", () => {
    expect(parseLimits(JSON.parse(JSON.stringify(limitPresets[regulation])))).toEqual(
      limitPresets[regulation],
    );
  });
  it("may be set by a centre of that regulation", () => {
    expect(refusalToSetLimits(regulation, limitPresets[regulation])).toBeNull();
  });
  it("never contains a foreign messenger", () => {
    expect(limitPresets[regulation].channels).not.toContain("foreign_messenger");
  });
});

it("every limit names a requirement that exists, and the catalogue names every limit", () => {
  expect(Object.keys(limitCatalogue).sort()).toEqual([...limitNames].sort());
  for (const name of limitNames) {
    expect(limitCatalogue[name].requirements.map((id) => requirementOf(id).id)).not.toEqual([]);
  }
});

it("a limit that is not stored takes its default", () => {
  expect(parseLimits({ bookingWindowDays: 7 })).toEqual({ ...defaultLimits, bookingWindowDays: 7 });
});

it("the two regulations differ where their texts differ", () => {
  const differing = limitNames.filter(
    (name) => JSON.stringify(garmonia[name]) !== JSON.stringify(klub[name]),
  );
  expect(differing).toEqual([
    "bookingWindowMode",
    "consultantChoice",
    "certificatesIssued",
    "channels",
    "ratingChannels",
    "refusalsAllowed",
    "registers",
  ]);
});

const wholeLimits = [
  ["bookingWindowDays", 1, 60],
  ["bookingHorizonDays", 1, 365],
  ["minNoticeMinutes", 0, 20_160],
  ["slotStepMinutes", 5, 240],
  ["bufferMinutes", 0, 120],
  ["holdMinutes", 5, 30],
  ["freedSlotWithholdMinutes", 0, 120],
  ["offerMinutes", 30, 2880],
  ["printoutPageCap", 0, 100],
  ["writtenAnswerDays", 1, 60],
  ["ratingWindowDays", 1, 3],
  ["openBookingsPerContact", 1, 50],
  ["journalEntryDays", 0, 30],
] as const;

it("a whole number is taken inside its bounds and refused outside, with the limit and its requirement", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...wholeLimits),
      fc.integer({ min: -500, max: 30_000 }),
      ([name, least, most], value) => {
        expect(limitShape[name].safeParse(value).success).toBe(value >= least && value <= most);
        if (value >= least && value <= most) return;
        const refusal = refusalToSetLimits("klub", { ...klub, [name]: value });
        const requirement = limitCatalogue[name].requirements[0];
        expect(refusal).toMatchObject({ code: "limit_out_of_bounds", limit: name, value, requirement });
      },
    ),
  );
});

it.each([
  ["durationMinutes", { durationMinutes: { default: 10, min: 15, max: 60 } }],
  ["durationMinutes", { durationMinutes: { default: 90, min: 15, max: 60 } }],
  ["slotStepMinutes", { slotStepMinutes: 60, durationMinutes: { default: 45, min: 15, max: 60 } }],
  ["durationMinutesByTopic", { durationMinutesByTopic: { "8": 200 } }],
  ["durationMinutesByTopic", { durationMinutesByTopic: { "8": 10 } }],
  ["durationMinutesByTopic", { durationMinutesByTopic: { "77": 60 } }],
  ["minNoticeMinutes", { bookingHorizonDays: 1, minNoticeMinutes: 1441 }],
  ["childcare", { childcare: { offered: true, places: 0 } }],
  ["channels", { channels: ["phone"] }],
  ["channels", { channels: ["phone", "phone", "face_to_face", "email"] }],
  ["bookingWindowDays", { bookingWindowDays: 7.5 }],
  ["registers", { registers: { ...klub.registers, services: { ...klub.registers.services, kept: false } } }],
  ["retentionMonths", { retentionMonths: { ...klub.retentionMonths, consents: 35 } }],
] as const)("%s is refused when it does not agree with itself or with the others: %o", (limit, change) => {
  expect(refusalToSetLimits("klub", { ...klub, ...change })).toMatchObject({
    code: "limit_out_of_bounds",
    limit,
  });
});

describe("what no centre may set", () => {
  it("names the six locked rules", () => {
    expect(lockedRules.map((rule) => rule.requirement).sort()).toEqual([
      "R14",
      "R28",
      "R32",
      "R39",
      "R44",
      "R48",
    ]);
  });

  it.each(lockedRules.flatMap((rule) => rule.names.map((name) => [rule.requirement, name] as const)))(
    "[%s] %s is refused with its requirement, whatever the value",
    (requirement, name) => {
      expect(limitNames).not.toContain(name);
      for (const regulation of regulations) {
        for (const value of [true, false, 0, null, ["name"]]) {
          const next = { ...limitPresets[regulation], [name]: value };
          expect(refusalToSetLimits(regulation, next)).toMatchObject({ code: "limit_locked", requirement });
          expect(() => parseLimits(next)).toThrow();
        }
      }
    },
  );

  it("an unknown key and what is no object are refused", () => {
    expect(refusalToSetLimits("klub", { ...klub, colour: "red" })?.code).toBe("limit_unknown");
    for (const next of [null, undefined, 5, "limits", [klub]]) {
      expect(refusalToSetLimits("klub", next)?.code).toBe("limits_unreadable");
    }
  });
});

it("[R27] a topic may have a duration of its own, inside the centre's bounds", () => {
  const next = { ...klub, durationMinutesByTopic: { "8": 90, "1.1": 30 } };
  expect(refusalToSetLimits("klub", next)).toBeNull();
  expect(parseLimits(next).durationMinutesByTopic).toEqual({ "8": 90, "1.1": 30 });
  expect(klub.durationMinutesByTopic).toEqual({});
});

it("[R45] «Гармония» prints up to five sheets by its own regulation, «Клуб» may set another number", () => {
  const refusal = refusalToSetLimits("garmonia", { ...garmonia, printoutPageCap: 6 });
  expect(refusal).toMatchObject({
    code: "limit_fixed_by_regulation",
    limit: "printoutPageCap",
    requirement: "R45",
  });
  expect(refusalToSetLimits("klub", { ...klub, printoutPageCap: 6 })).toBeNull();
});

it("[R47] «Гармония» never writes to the recipient's media, «Клуб» may allow it", () => {
  const refusal = refusalToSetLimits("garmonia", { ...garmonia, removableMediaAllowed: true });
  expect(refusal).toMatchObject({ limit: "removableMediaAllowed", value: false, requirement: "R47" });
  expect(refusalToSetLimits("klub", { ...klub, removableMediaAllowed: true })).toBeNull();
});

it("[R51] the journal of services carries the title of the regulation and a centre may word it anew", () => {
  expect(garmonia.registers.services.title).toMatch(/^Журнал учета услуг психолого-педагогической/);
  const services = { ...garmonia.registers.services, title: "Журнал учёта услуг" };
  const next = { ...garmonia, registers: { ...garmonia.registers, services } };
  expect(refusalToSetLimits("garmonia", next)).toBeNull();
});

it("[R8] [R9] [R10] [R11] «Клуб» keeps three journals and «Гармония» one", () => {
  const kept = (limits: typeof klub) => Object.values(limits.registers).map((register) => register.kept);
  expect(kept(klub)).toEqual([true, true, true]);
  expect(kept(garmonia)).toEqual([false, false, true]);
});
