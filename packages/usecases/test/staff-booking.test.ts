import { newId } from "@prosvet/crypto";
import { addDays, dayOf, type Slot } from "@prosvet/domain";
import { createCentre, somebody, testDatabase } from "@prosvet/testing";
import {
  type AppError,
  contextOf,
  discloseBooking,
  listQueue,
  listSlots,
  moveBooking,
  RecordService,
  readBooking,
  recordService,
  requestBooking,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";

const base = testDatabase();

/** Wednesday, midday in the centre. */
const now = new Date("2026-11-18T07:00:00Z");
const at = (moment: Date) => base.deps({ clock: () => moment });

describe("a booking in the hands of the staff", () => {
  async function booked() {
    const centre = await createCentre(base);
    const registrar = await centre.member("registrar");
    const record = (changes: Partial<RecordService>) =>
      recordService(
        contextOf(at(now), registrar),
        RecordService.parse({
          ...{
            consultantId: centre.consultantIds[0],
            startedAt: "2026-11-18T11:00:00+05:00",
            durationMinutes: 45,
          },
          ...{ kind: "content", content: "methodical", form: "in_person", channel: "face_to_face" },
          ...{ topics: ["5"], outcome: "satisfied" },
          ...changes,
        }),
        newId(),
      );
    const earlier = new Date("2026-11-16T05:00:00Z");
    const ctx = contextOf(at(earlier), somebody());
    const page = await centre.read();
    const from = dayOf(earlier, page.timezone);
    const slots = await listSlots(ctx, page, { from, to: addDays(from, 10), form: "in_person" });
    const slot = slots[3];
    if (!slot) throw new Error("the centre has free times");
    const book = ({ startsAt, consultantId }: Slot) =>
      requestBooking(
        ctx,
        page,
        {
          ...{ form: "in_person", channel: "face_to_face", consultantId },
          startsAt: startsAt.toISOString(),
          question: "Как быть со сном?",
          person: { name: "Анна Соловей", phone: "8 (912) 000-11-22" },
          consents: [{ purpose: "personal_data", version: 1 }],
        },
        newId(),
      );
    const { id } = await book(slot);
    return { centre, page, registrar, record, id, slot, slots, book };
  }

  it("[R9] takes place when its service is recorded, and takes no second one", async () => {
    const { registrar, record, id } = await booked();
    const service = await record({ bookingId: id });
    const story = await readBooking(contextOf(at(now), registrar), id);
    expect(story).toMatchObject({ state: "took_place", serviceId: service.id, standing: "kept" });
    expect(story.events.map(({ action }) => action)).toEqual(["request", "record_service"]);
    await expect(record({ bookingId: id })).rejects.toMatchObject({
      refusal: { code: "action_not_possible" },
    });
  });

  it("[R50] stays open after a technical failure, and its repeat is linked by itself", async () => {
    const { record, id } = await booked();
    const failed = await record({ bookingId: id, outcome: "interrupted_technical" });
    expect(await record({ bookingId: id })).toMatchObject({ retryOf: failed.id, counted: 1 });
  });

  it("[R37] moves to a free time; the time of another booking is refused with slot_taken", async () => {
    const { registrar, id, slots, book } = await booked();
    const ctx = contextOf(at(new Date("2026-11-16T05:10:00Z")), registrar);
    const [free, taken] = [slots[20], slots[60]];
    if (!free || !taken) throw new Error("the centre has free times");
    await book(taken);
    const to = (slot: Slot) =>
      moveBooking(ctx, { id, startsAt: slot.startsAt.toISOString(), consultantId: slot.consultantId });
    expect((await to(free)).startsAt).toEqual(free.startsAt);
    await expect(to(taken)).rejects.toMatchObject({ code: "slot_taken" } satisfies Partial<AppError>);
  });

  it("[R37] moves by a quarter of an hour: its own time is not in its way, another's beside it is", async () => {
    const { registrar, id, slot, slots, book } = await booked();
    const ctx = contextOf(at(new Date("2026-11-16T05:10:00Z")), registrar);
    const shifted = (minutes: number) => new Date(slot.startsAt.getTime() + minutes * 60_000);
    const by = (minutes: number) =>
      moveBooking(ctx, {
        id,
        startsAt: shifted(minutes).toISOString(),
        consultantId: slot.consultantId,
      });
    expect((await by(15)).startsAt).toEqual(shifted(15));
    const next = slots.find(({ startsAt }) => startsAt.getTime() === shifted(90).getTime());
    if (!next) throw new Error("the centre has free times");
    await book(next);
    await expect(by(60)).rejects.toMatchObject({ code: "slot_taken" } satisfies Partial<AppError>);
  });

  it("[R34] shows who it is only to those who may, and writes down every look", async () => {
    const { centre, registrar, id } = await booked();
    const seen = await discloseBooking(contextOf(at(now), registrar), { id, why: "позвонить о переносе" });
    expect(seen).toEqual({
      name: "Анна Соловей",
      phone: "+79120001122",
      email: null,
      question: "Как быть со сном?",
      ...{ accessNote: null, visitAddress: null, referrer: null, secondPerson: null },
    });
    const looks = await base.owner.inTenant(centre.tenantId, (tx) =>
      tx.execute("select facts from app.audit_entries where action = 'recipients.disclose'"),
    );
    expect(looks).toHaveLength(1);
    const stranger = await (await createCentre(base)).member("head");
    await expect(
      discloseBooking(contextOf(at(now), stranger), { id, why: "любопытство" }),
    ).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("[R33] of another centre is not found, in no list and by no id", async () => {
    const { id } = await booked();
    const stranger = contextOf(at(now), await (await createCentre(base)).member("head"));
    await expect(readBooking(stranger, id)).rejects.toMatchObject({ code: "not_found" });
    expect((await listQueue(stranger, {})).bookings).toEqual([]);
  });
});
