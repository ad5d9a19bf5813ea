import { newId } from "@prosvet/crypto";
import { addDays, dayOf } from "@prosvet/domain";
import { createCentre, somebody, testDatabase } from "@prosvet/testing";
import {
  assignBooking,
  cancelBooking,
  contextOf,
  discloseBooking,
  listDay,
  listJournal,
  listQueue,
  listSlots,
  type Member,
  markNoShow,
  type RequestBooking,
  readBooking,
  requestBooking,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";

const base = testDatabase();
const day = 86_400_000;

/** Monday morning in the centre. */
const asked = new Date("2026-11-16T05:00:00Z");
const at = (moment: Date, member: Member) => contextOf(base.deps({ clock: () => moment }), member);
const why = "подготовиться к встрече";

const named: RequestBooking = {
  ...{ form: "in_person", channel: "face_to_face" },
  person: { name: "Анна Соловей", phone: "8 (912) 000-11-22" },
  consents: [{ purpose: "personal_data", version: 1 }],
};

async function centreWith({ timed }: { timed: boolean }) {
  const centre = await createCentre(base, { consultants: 2 });
  const page = await centre.read();
  const parent = contextOf(base.deps({ clock: () => asked }), somebody());
  const from = dayOf(asked, page.timezone);
  const slots = await listSlots(parent, page, { from, to: addDays(from, 5), form: "in_person" });
  const slot = slots[30];
  if (!slot) throw new Error("the centre has free times");
  const time = timed ? { startsAt: slot.startsAt.toISOString() } : {};
  const request = { ...named, ...time, consultantId: slot.consultantId };
  const receipt = await requestBooking(parent, page, request, newId());
  const consultant = await centre.member("consultant", slot.consultantId);
  return {
    centre,
    page,
    slot,
    receipt,
    id: receipt.id,
    consultant,
    registrar: await centre.member("registrar"),
  };
}

describe("a wish for a consultant", () => {
  it("[R37] is written down as a wish: nobody is named until the centre names somebody", async () => {
    const { receipt, slot, id, registrar } = await centreWith({ timed: false });
    expect(receipt.consultant).toBeNull();
    const seen = await readBooking(at(asked, registrar), id);
    expect(seen.consultant).toBeNull();
    expect(seen.wishedConsultant).toEqual({ id: slot.consultantId, name: expect.any(String) });
  });

  it("[R34] opens nothing to that consultant until the centre has named them", async () => {
    const { slot, id, consultant, registrar } = await centreWith({ timed: false });
    const looks = () => [
      discloseBooking(at(asked, consultant), { id, why }),
      readBooking(at(asked, consultant), id),
    ];
    for (const look of looks()) await expect(look).rejects.toMatchObject({ code: "not_found" });
    expect((await listQueue(at(asked, consultant), {})).bookings).toEqual([]);
    await assignBooking(at(asked, registrar), { id, consultantId: slot.consultantId });
    expect((await discloseBooking(at(asked, consultant), { id, why })).name).toBe("Анна Соловей");
  });

  it("for somebody whom the centre does not have is told so", async () => {
    const page = await (await createCentre(base)).read();
    const parent = contextOf(base.deps(), somebody());
    const request = { ...named, consultantId: newId() };
    await expect(requestBooking(parent, page, request, newId())).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("what a consultant may still look at", () => {
  it("[R34] while the booking is open, and thirty days after its time and no longer; the staff later too", async () => {
    const { slot, id, consultant, registrar } = await centreWith({ timed: true });
    const after = (milliseconds: number) => new Date(slot.endsAt.getTime() + milliseconds);
    const look = (moment: Date, member = consultant) => discloseBooking(at(moment, member), { id, why });
    expect((await look(asked)).phone).toBe("+79120001122");
    await markNoShow(at(after(0), consultant), { id });
    expect((await look(after(30 * day))).name).toBe("Анна Соловей");
    await expect(look(after(30 * day + 1))).rejects.toMatchObject({ code: "forbidden" });
    expect((await look(after(90 * day), registrar)).name).toBe("Анна Соловей");
  });

  it("[R34] not once it is cancelled", async () => {
    const { id, consultant, registrar } = await centreWith({ timed: true });
    await cancelBooking(at(asked, registrar), { id, reason: "болезнь" });
    await expect(discloseBooking(at(asked, consultant), { id, why })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("a consultant who is none of the centre's consultants sees nothing, not everything", async () => {
    const { id, consultant, slot, page } = await centreWith({ timed: true });
    const nobody = at(asked, { ...consultant, consultantId: null });
    const looks = [
      () => discloseBooking(nobody, { id, why }),
      () => readBooking(nobody, id),
      () => listQueue(nobody, {}),
      () => listDay(nobody, { day: dayOf(slot.startsAt, page.timezone) }),
      () => listJournal(nobody, { year: 2026 }),
    ];
    for (const look of looks) await expect(look()).rejects.toMatchObject({ code: "forbidden" });
  });
});
