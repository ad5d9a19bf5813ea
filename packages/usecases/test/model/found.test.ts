import { createCentre, testDatabase } from "@prosvet/testing";
import { holdSlot, readFreeSlots } from "@prosvet/usecases";
import { addOpenings } from "@prosvet/usecases/set-up";
import { expect, it } from "vitest";
import { later, minutes, morning, visitorAt } from "../support/visitors.ts";

const base = testDatabase();

it("[R13] a time of two consultants who receive together is held with both of them", async () => {
  const centre = await createCentre(base, { consultants: 2, hours: { startsAt: "15:00", endsAt: "16:00" } });
  const [first = "", second = ""] = centre.consultantIds;
  await addOpenings(base, {
    ...{
      tenantId: centre.tenantId,
      consultantId: first,
      secondConsultantId: second,
      validFrom: "2020-01-01",
    },
    ...{
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      startsAt: "10:00",
      endsAt: "11:00",
      forms: ["in_person"],
      onHolidays: true,
    },
  });
  const page = await centre.read();
  const startsAt = later(minutes(120)).toISOString();
  await holdSlot(visitorAt(base), page, { form: "in_person", startsAt, consultantId: first });
  const free = await readFreeSlots(visitorAt(base), page, { from: "2026-11-23", to: "2026-11-23" });
  expect(free.filter((slot) => slot.startsAt.toISOString() === startsAt)).toEqual([]);
  expect(morning < new Date(startsAt)).toBe(true);
});
