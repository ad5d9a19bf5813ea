import { emptyDatabase } from "@prosvet/testing";
import {
  type AppError,
  acceptOffer,
  cancelBooking,
  cancelOwnBooking,
  contextOf,
  joinWaitingList,
  moveBooking,
  type RequestBooking,
  undoAction,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { after, anonymous, endOf, named, noon, openWaitingRoom } from "./support/waiting.ts";

const base = await emptyDatabase("childcare");

/** Eight consultants who all receive tomorrow at nine, and so many places of childcare between them. */
const open = (places: number, consultants = 8) =>
  openWaitingRoom(base, { consultants, limits: { childcare: { offered: true, places } } });

const withChildren = (ages: number[], more: Partial<RequestBooking> = anonymous) => ({
  ...more,
  childcareAges: ages,
});

describe("childcare", () => {
  it("[R16] of twenty who ask at once for three places three have one, and the others are told how many are left", async () => {
    const room = await open(3, 20);
    const slots = await room.slots();
    expect(slots).toHaveLength(20);
    const asked = slots.map((slot) =>
      room.take(noon, slot, withChildren([4])).then(
        () => "booked" as const,
        (error: AppError) => error.refusal,
      ),
    );
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === "booked")).toHaveLength(3);
    for (const refusal of answers.filter((answer) => answer !== "booked")) {
      expect(refusal).toMatchObject({
        ...{ code: "childcare_places_exceeded", limit: "childcare", requirement: "R16" },
        message:
          "Мест для присмотра на это время не осталось. Выберите другое время или запишитесь без присмотра.",
      });
    }
    const [kept] = await room.rows("select sum(childcare_children)::int as children from app.bookings");
    expect(kept?.children).toBe(3);
  });

  it("[R16] two children need two places, and a refusal says how many are left", async () => {
    const room = await open(3);
    const [first, second, third] = await room.slots();
    if (!first || !second || !third) throw new Error("three receive at once");
    await room.take(noon, first, withChildren([3, 5]));
    await expect(room.take(noon, second, withChildren([2, 4]))).rejects.toMatchObject({
      refusal: { message: expect.stringContaining("на это время: 1.") },
    });
    await room.take(noon, third, withChildren([6]));
  });

  it("[R16] a cancelled booking gives its places back", async () => {
    const room = await open(1);
    const [first, second] = await room.slots();
    if (!first || !second) throw new Error("two receive at once");
    const booked = await room.take(noon, first, withChildren([3]));
    expect(await endOf(room.take(noon, second, withChildren([3])))).toBe("childcare_places_exceeded");
    await cancelOwnBooking(room.parent(after(1)), room.page, booked.secret);
    expect(await endOf(room.take(after(2), second, withChildren([3])))).toMatchObject({ secret: {} });
  });

  it("[R16] a booking moves with its places: to where some are left and nowhere else, its own are no hindrance", async () => {
    const limits = { childcare: { offered: true, places: 1 }, bookingHorizonDays: 2 };
    const room = await openWaitingRoom(base, { consultants: 3, limits });
    const slots = await room.slots();
    const [tomorrow, beside] = slots;
    const later = slots.filter(({ startsAt }) => startsAt > after(24 * 60));
    if (!tomorrow || !beside || !later[0] || !later[1]) throw new Error("three receive on two days");
    const one = await room.take(noon, tomorrow, withChildren([3]));
    await room.take(noon, later[0], withChildren([3]));
    const staff = contextOf(base.deps({ clock: () => after(1) }), room.registrar);
    const to = ({ startsAt, consultantId }: typeof tomorrow) =>
      endOf(moveBooking(staff, { id: one.id, startsAt: startsAt.toISOString(), consultantId }));
    expect(await to(later[1])).toBe("childcare_places_exceeded");
    expect(await to(beside)).toMatchObject({ startsAt: beside.startsAt });
  });

  it("[R16] a cancellation is taken back with its places: refused in words when others have them now, done when they are free", async () => {
    const room = await open(2);
    const [first, second, third] = await room.slots();
    if (!first || !second || !third) throw new Error("three receive at once");
    const one = await room.take(noon, first, withChildren([3, 5]));
    const staff = contextOf(base.deps({ clock: () => after(1) }), room.registrar);
    await cancelBooking(staff, { id: one.id, reason: "Консультант заболел" });
    const other = await room.take(after(2), second, withChildren([4]));
    await expect(undoAction(staff, one.id)).rejects.toMatchObject({
      refusal: {
        ...{ code: "childcare_places_exceeded", limit: "childcare", requirement: "R16" },
        message: expect.stringContaining("Вернуть запись на прежнее время нельзя"),
      },
    });
    expect(await room.look(after(3), one)).toMatchObject({ state: "cancelled_by_centre" });
    await cancelOwnBooking(room.parent(after(4)), room.page, other.secret);
    await room.take(after(5), third, anonymous);
    await undoAction(staff, one.id);
    expect(await room.look(after(6), one)).toMatchObject({ startsAt: first.startsAt, childcareChildren: 2 });
  });

  it("[R16] of a cancellation taken back and a booking made at the same moment one has the last place", async () => {
    const room = await open(1);
    const [first, second] = await room.slots();
    if (!first || !second) throw new Error("two receive at once");
    const one = await room.take(noon, first, withChildren([3]));
    const staff = contextOf(base.deps({ clock: () => after(1) }), room.registrar);
    await cancelBooking(staff, { id: one.id, reason: "Консультант заболел" });
    const ends = await Promise.all([
      endOf(undoAction(staff, one.id)),
      endOf(room.take(after(1), second, withChildren([4]))),
    ]);
    expect(ends.filter((end) => end === "childcare_places_exceeded")).toHaveLength(1);
  });

  it("[R16] an offered time keeps its places of childcare until it is answered", async () => {
    const room = await openWaitingRoom(base, {
      consultants: 2,
      limits: { childcare: { offered: true, places: 1 } },
    });
    const waiter = await room.request(noon, { ...withChildren([3], named("Ждёт")) });
    expect(await room.offer(after(1))).toBe(1);
    const [left] = await room.slots(after(2));
    if (!left) throw new Error("the other consultant is free");
    expect(await endOf(room.take(after(2), left, withChildren([4])))).toBe("childcare_places_exceeded");
    expect((await acceptOffer(room.parent(after(3)), room.page, waiter.secret)).startsAt).not.toBeNull();
    expect(await endOf(room.take(after(4), left, withChildren([4])))).toBe("childcare_places_exceeded");
    const none = await room.take(after(5), left, anonymous);
    await joinWaitingList(room.parent(after(6)), room.page, none.secret);
  });

  it("[R16] who needs a place is not offered a time without one", async () => {
    const room = await openWaitingRoom(base, {
      consultants: 2,
      limits: { childcare: { offered: true, places: 1 } },
    });
    const [first] = await room.slots();
    if (!first) throw new Error("two receive at once");
    await room.take(noon, first, withChildren([3]));
    await room.request(after(1), withChildren([3], named("Ждёт")));
    expect(await room.offer(after(2))).toBe(0);
    await room.request(after(3), named("Без детей"));
    expect(await room.offer(after(4))).toBe(1);
  });

  it("[R16] ages come back with the booking, and are as many as the children", async () => {
    const room = await open(3);
    const [slot] = await room.slots();
    if (!slot) throw new Error("there is a free time");
    const wrong = room.take(noon, slot, { ...anonymous, childcareChildren: 2, childcareAges: [3] });
    await expect(wrong).rejects.toMatchObject({
      code: "invalid",
      detail: { errors: [{ path: "childcareAges", message: expect.any(String) }] },
    });
    const booked = await room.take(noon, slot, withChildren([0, 7]));
    expect(await room.look(after(1), booked)).toMatchObject({ childcareChildren: 2, childcareAges: [0, 7] });
  });
});
