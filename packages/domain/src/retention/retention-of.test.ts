import { expect, it } from "vitest";
import { limitPresets } from "../limits/presets.ts";
import { addDays } from "../time/calendar.ts";
import { keptUntil } from "./kept-until.ts";
import { lastDayPastTerm, retentionOf } from "./retention-of.ts";

const { klub } = limitPresets;
const terms = (months: object) => ({ retentionMonths: { ...klub.retentionMonths, ...months } });
const on = (day: string) => ({ first: day, last: day });

it("[R12] what is kept is destroyed from the day after its last one, all of it with the key when no term runs any more", () => {
  const kept = {
    kept: { identities: on("2026-11-22"), services: on("2026-11-22") },
    lastContact: "2026-11-22",
  };
  expect(retentionOf(kept, klub, "2031-11-22")).toBeNull();
  expect(retentionOf(kept, klub, "2031-11-23")).toEqual({
    ...{ dueOn: "2031-11-23", kinds: ["identities", "services"], isWhole: true },
  });
});

it("[R12] each kind goes by its own term, and the key stays while anything is inside one", () => {
  const kept = {
    kept: { bookings: on("2026-11-20"), services: on("2026-11-22") },
    lastContact: "2026-11-22",
  };
  const limits = terms({ bookings: 12, services: 120, identities: 12 });
  expect(retentionOf(kept, limits, "2027-11-23")).toEqual({
    ...{ dueOn: "2027-11-21", kinds: ["bookings"], isWhole: false },
  });
  expect(retentionOf(kept, limits, "2036-11-23")).toMatchObject({ isWhole: true });
});

it("[R12] who comes again is kept on: only what is older than the term goes", () => {
  const kept = {
    kept: { identities: on("2031-10-01"), services: { first: "2026-03-02", last: "2031-10-01" } },
    lastContact: "2031-10-01",
  };
  expect(retentionOf(kept, klub, "2031-11-23")).toEqual({
    ...{ dueOn: "2031-03-03", kinds: ["services"], isWhole: false },
  });
});

it("[R12] who left nothing but a code and a key loses the key with the term of identities", () => {
  const nothing = { kept: {}, lastContact: "2026-11-22" };
  expect(retentionOf(nothing, klub, "2031-11-22")).toBeNull();
  expect(retentionOf(nothing, klub, "2031-11-23")).toEqual({
    ...{ dueOn: "2031-11-23", kinds: [], isWhole: true },
  });
});

it("[R12] the last day past a term and the last day of keeping agree on every day of two years", () => {
  for (let today = "2027-12-25"; today < "2029-03-05"; today = addDays(today, 1)) {
    for (const kind of ["identities", "consents"] as const) {
      const day = lastDayPastTerm(kind, klub, today);
      expect([keptUntil(kind, day, klub) < today, keptUntil(kind, addDays(day, 1), klub) < today]).toEqual([
        true,
        false,
      ]);
    }
  }
});
