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

it("a list of free times goes out as its views say, whole and in one form", () => {
  const later = { ...slot, startsAt: slot.endsAt, endsAt: new Date("2026-11-23T05:30:00Z") };
  const group = { ...later, ...{ seats: 8, seatsFree: 3, placeId: slot.consultantId, placeName: "Зал" } };
  const slots = [slot, later, group];
  expect(read(slotsBody(slots, timezone))).toEqual({ timezone, slots: slotViews(slots, timezone) });
  expect(read(slotsBody(slots, timezone, "remote"))).toEqual({
    timezone,
    slots: slotViews(slots, timezone, "remote"),
  });
  expect(read(slotsBody([], timezone))).toEqual({ timezone, slots: [] });
});
