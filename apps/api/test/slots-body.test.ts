import type { Slot } from "@prosvet/domain";
import { expect, it } from "vitest";
import { slotViews } from "../src/schedule/slot-view.ts";
import { slotsBody } from "../src/schedule/slots-body.ts";

const timezone = "Asia/Yekaterinburg";
const slot: Slot = {
  consultantId: "01a2b3c4-0000-7000-8000-000000000001",
  startsAt: new Date("2026-11-23T04:00:00Z"),
  endsAt: new Date("2026-11-23T04:45:00Z"),
  forms: ["in_person", "remote"],
  ...{ placeId: null, roomId: null, secondConsultantId: null, seats: 1, seatsFree: 1, seat: 1 },
};
const read = (body: Uint8Array) => JSON.parse(new TextDecoder().decode(body));

it("a list of free times is written once for each form that a crowd asks for", () => {
  const slots = [slot];
  const whole = slotsBody(slots, timezone);
  const remote = slotsBody(slots, timezone, "remote");
  expect(read(whole)).toEqual({ timezone, slots: slotViews(slots, timezone) });
  expect(read(remote)).toEqual({ timezone, slots: slotViews(slots, timezone, "remote") });
  expect(slotsBody(slots, timezone)).toBe(whole);
  expect(slotsBody(slots, timezone, "remote")).toBe(remote);
  expect(read(slotsBody([], timezone))).toEqual({ timezone, slots: [] });
});
