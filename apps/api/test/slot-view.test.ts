import type { Slot } from "@prosvet/domain";
import { expect, it } from "vitest";
import { offeredViews, slotViews } from "../src/schedule/slot-view.ts";

const timezone = "Asia/Yekaterinburg";

const slots: Slot[] = [
  {
    consultantId: "01a2b3c4-0000-7000-8000-000000000001",
    startsAt: new Date("2026-11-23T04:00:00Z"),
    endsAt: new Date("2026-11-23T04:45:00Z"),
    forms: ["in_person", "remote"],
    ...{ placeId: null, roomId: null, secondConsultantId: null, seats: 1, seatsFree: 1, seat: 1 },
  },
];

it("a list offered to a crowd is made ready once, and another list by itself", () => {
  const made = offeredViews(slots, timezone);
  expect(made).toEqual(slotViews(slots, timezone));
  expect(offeredViews(slots, timezone)).toBe(made);
  const later = slots.map((slot) => ({ ...slot, endsAt: new Date("2026-11-23T05:00:00Z") }));
  expect(offeredViews(later, timezone)).toMatchObject([{ endsAt: "2026-11-23T10:00:00+05:00" }, {}]);
});
