import { createCentre, testDatabase } from "@prosvet/testing";
import { acceptOffer, assignBooking, contextOf, holdSlot, readFreeSlots } from "@prosvet/usecases";
import { addOpenings } from "@prosvet/usecases/set-up";
import { describe, expect, it } from "vitest";
import { later, minutes, morning, visitorAt } from "../support/visitors.ts";
import { after, anonymous, named, noon, openWaitingRoom } from "../support/waiting.ts";

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

describe("[R13] a time that is held for somebody stays theirs when the centre puts another right beside it", () => {
  /** Two consultants who receive at nine and at a quarter to ten; somebody is with the first at a quarter to ten. */
  async function openPair() {
    const room = await openWaitingRoom(base, {
      consultants: 2,
      hours: { startsAt: "09:00", endsAt: "10:30" },
      limits: { bufferMinutes: 15, slotStepMinutes: 45 },
    });
    const slots = await room.slots();
    const [nine, late] = [slots[1], slots[2]];
    if (!nine || !late || nine.consultantId === late.consultantId) throw new Error("both receive twice");
    const { id } = await room.take(noon, late);
    const staff = contextOf(base.deps({ clock: () => after(3) }), room.registrar);
    const { consultantId } = nine;
    const putBeside = () => assignBooking(staff, { id, consultantId, reason: "Консультант заболел" });
    return { room, nine, putBeside };
  }

  it("a time that was offered is accepted", async () => {
    const { room, nine, putBeside } = await openPair();
    const waiter = await room.request(noon, named("Ждёт"));
    expect(await room.offer(after(2))).toBe(1);
    await putBeside();
    const { startsAt } = await acceptOffer(room.parent(after(4)), room.page, waiter.secret);
    expect(startsAt).toEqual(nine.startsAt);
  });

  it("a time that a form holds is booked", async () => {
    const { room, nine, putBeside } = await openPair();
    const { consultantId, startsAt } = nine;
    const wanted = { form: "in_person", startsAt: startsAt.toISOString(), consultantId } as const;
    const { holdId } = await holdSlot(room.parent(after(2)), room.page, wanted);
    await putBeside();
    expect((await room.take(after(4), nine, { ...anonymous, holdId })).startsAt).toEqual(startsAt);
  });
});
