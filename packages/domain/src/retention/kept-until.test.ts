import { expect, it } from "vitest";
import { limitPresets } from "../limits/presets.ts";
import { keptUntil } from "./kept-until.ts";

it("[R12] a document is kept as many months as the centre set for its kind", () => {
  const { klub } = limitPresets;
  expect(keptUntil("services", "2026-11-22", klub)).toBe("2031-11-22");
  expect(keptUntil("consents", "2026-11-22", klub)).toBe("2029-11-22");
  const longer = { retentionMonths: { ...klub.retentionMonths, services: 120 } };
  expect(keptUntil("services", "2026-11-22", longer)).toBe("2036-11-22");
});
