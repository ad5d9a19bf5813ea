import { expect, it } from "vitest";
import { limitPresets } from "../limits/presets.ts";
import { refusalToChangeMember } from "./refusal-to-change-member.ts";

const { garmonia } = limitPresets;
const head = { role: "head", obligationNumber: "1", obligationSignedOn: "2026-09-01", isEnded: false };

it("[R53] a head cannot take their own access away, whichever way", () => {
  const own = { isOwn: true, isOver: false };
  expect(refusalToChangeMember(own, head, garmonia)).toBeNull();
  for (const change of [{ role: "registrar" }, { obligationSignedOn: null }, { isEnded: true }]) {
    expect(refusalToChangeMember(own, { ...head, ...change }, garmonia)?.code).toBe("own_access");
  }
});

it("[R53] of somebody else everything may be changed while they work here, and nothing after", () => {
  const other = { isOwn: false, isOver: false };
  expect(refusalToChangeMember(other, { ...head, isEnded: true }, garmonia)).toBeNull();
  expect(refusalToChangeMember(other, { ...head, obligationNumber: null }, garmonia)).toBeNull();
  expect(refusalToChangeMember({ ...other, isOver: true }, head, garmonia)?.code).toBe("member_ended");
});
