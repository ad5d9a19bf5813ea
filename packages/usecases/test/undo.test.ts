import { newId } from "@prosvet/crypto";
import { testDatabase } from "@prosvet/testing";
import {
  assignBooking,
  cancelBooking,
  confirmBooking,
  markNoShow,
  moveBooking,
  undoAction,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { bookedDesk } from "./support/booked-desk.ts";
import { minutesLater, openDesk } from "./support/desk.ts";

const base = testDatabase();
const booked = (more: object = {}) => bookedDesk(base, more);
const reason = "Консультант заболел";
describe("[R9] what the staff did to a booking is taken back", () => {
  it("a cancellation: the booking has its time again, and nobody was told", async () => {
    const { id, soon, read, undo, notices } = await booked();
    const before = await read();
    await cancelBooking(soon, { id, reason });
    await undo();
    const after = await read();
    expect({ ...after, events: [], mayUndo: true }).toEqual({ ...before, events: [] });
    expect(after.events.map(({ action }) => action)).toEqual(["register", "cancel_by_centre", "undo"]);
    expect(await notices()).toEqual([
      { kind: "booking_confirmed", version: 1, withdrawn: false },
      { kind: "booking_cancelled", version: 2, withdrawn: true },
    ]);
  });

  it("a cancellation that was told of: the recipient is told anew", async () => {
    const { id, soon, undo, notices, sendAll } = await booked();
    await cancelBooking(soon, { id, reason });
    await sendAll();
    await undo();
    expect((await notices()).at(-1)).toEqual({ kind: "booking_confirmed", version: 3, withdrawn: false });
  });

  it("a cancellation whose time is another's now is refused in words, and nothing is changed", async () => {
    const { id, soon, read, undo, register, at } = await booked();
    await cancelBooking(soon, { id, reason });
    await register(at);
    await expect(undo()).rejects.toMatchObject({
      code: "slot_taken",
      message: expect.stringContaining("Прежнее время уже заняли"),
    });
    expect(await read()).toMatchObject({ state: "cancelled_by_centre" });
  });

  it("a cancellation whose time is withheld for some minutes: it goes back to the booking", async () => {
    const { register, first, as, rows } = await openDesk(base, { limits: { freedSlotWithholdMinutes: 30 } });
    const { id } = await register({ startsAt: minutesLater(60).toISOString(), consultantId: first });
    await cancelBooking(as(), { id, reason });
    const states = () => rows("select state, hold_reason from app.bookings order by state");
    expect(await states()).toContainEqual({ state: "held", hold_reason: "withheld" });
    await undoAction(as(), id);
    expect(await states()).toEqual([{ state: "confirmed", hold_reason: null }]);
  });

  it("[R36] a time that was given: the booking waits again, in its former place on the list", async () => {
    const { id, soon, undo, first, rows } = await booked({ startsAt: undefined, consultantId: undefined });
    const list = () => rows("select booking_id, since, left_at from app.waiting_entries");
    const before = await list();
    expect(before).toHaveLength(1);
    await moveBooking(soon, { id, startsAt: minutesLater(180).toISOString(), consultantId: first });
    expect(await list()).not.toEqual(before);
    await undo();
    expect(await list()).toEqual(before);
  });

  it("a move, with the time and the consultant that it had", async () => {
    const { id, soon, read, undo, second, notices } = await booked();
    const before = await read();
    await moveBooking(soon, { id, startsAt: minutesLater(180).toISOString(), consultantId: second });
    expect((await read()).consultant?.id).toBe(second);
    await undo();
    expect({ ...(await read()), events: [], mayUndo: true }).toEqual({ ...before, events: [] });
    expect((await notices()).find(({ kind }) => kind === "booking_moved")?.withdrawn).toBe(true);
  });

  it("a time that a booking was given: it waits again", async () => {
    const { id, soon, read, undo, first } = await booked({ startsAt: undefined, consultantId: undefined });
    await moveBooking(soon, { id, startsAt: minutesLater(180).toISOString(), consultantId: first });
    await undo();
    expect(await read()).toMatchObject({ startsAt: null, consultant: null, state: "requested" });
  });

  it("a confirmation and an assignment", async () => {
    const { id, soon, read, undo, second } = await booked({ startsAt: undefined, consultantId: undefined });
    await assignBooking(soon, { id, consultantId: second });
    await undo();
    expect((await read()).consultant).toBeNull();
    await moveBooking(soon, { id, startsAt: minutesLater(180).toISOString(), consultantId: second });
    await confirmBooking(soon, { id });
    await undo();
    expect(await read()).toMatchObject({ state: "requested", startsAt: minutesLater(180) });
  });

  it("a no-show: the booking keeps its past time", async () => {
    const { id, as, registrar, undo: _, read } = await booked();
    const later = as(registrar, minutesLater(70));
    await markNoShow(later, { id });
    await undoAction(later, id);
    expect(await read()).toMatchObject({ state: "confirmed", startsAt: minutesLater(60) });
  });

  it("a registration: the booking is cancelled, its time free, never deleted", async () => {
    const { undo, read, register, at, notices } = await booked();
    await undo();
    expect(await read()).toMatchObject({ state: "cancelled_by_centre" });
    expect((await notices())[0]).toMatchObject({ kind: "booking_confirmed", withdrawn: true });
    expect((await register(at)).state).toBe("confirmed");
  });

  it("a joint booking moves back with the second consultant", async () => {
    const { register, first, second, soon, rows, centre } = await booked();
    const third = {
      startsAt: minutesLater(240).toISOString(),
      consultantId: first,
      secondConsultantId: second,
    };
    const { id } = await register({ ...third, outsideOpenings: "Нужны оба специалиста" });
    const times = `select consultant_id, starts_at::text, state from app.bookings where '${id}' in (id, joint_with) and starts_at is not null order by 1`;
    const before = await rows(times);
    expect(before).toHaveLength(2);
    await cancelBooking(soon, { id, reason });
    await undoAction(soon, id);
    expect(await rows(times)).toEqual(before);
    expect(centre.consultantIds).toHaveLength(2);
  });
});

describe("[R9] taking back is refused", () => {
  it("after a quarter of an hour, to anybody else, and twice", async () => {
    const { id, soon, as, registrar, centre, undo } = await booked();
    await cancelBooking(soon, { id, reason });
    const colleague = as(await centre.member("registrar"), minutesLater(1));
    await expect(undoAction(colleague, id)).rejects.toMatchObject({ refusal: { code: "undo_not_own" } });
    const late = as(registrar, minutesLater(17));
    await expect(undoAction(late, id)).rejects.toMatchObject({ refusal: { code: "undo_too_late" } });
    await undo();
    await expect(undo()).rejects.toMatchObject({ refusal: { code: "action_not_possible" } });
  });

  it("when something happened since, with an event or without one", async () => {
    const { id, soon, as, centre, undo, rows } = await booked();
    await cancelBooking(soon, { id, reason });
    await rows(`update app.bookings set version = version + 1 where id = '${id}'`);
    await expect(undo()).rejects.toMatchObject({ refusal: { code: "undo_changed_since" } });
    const next = await booked();
    await moveBooking(as(await centre.member("head"), minutesLater(1)), {
      ...{ id, startsAt: minutesLater(120).toISOString(), consultantId: next.first },
    }).catch(() => null);
    await expect(undo()).rejects.toMatchObject({ code: "refused" });
  });

  it("about a booking of another centre as about none", async () => {
    const [{ id }, { soon }] = [await booked(), await booked()];
    await expect(undoAction(soon, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(undoAction(soon, newId())).rejects.toMatchObject({ code: "not_found" });
  });

  it("to two who press it at once: one takes it back, the other is told why not", async () => {
    const { id, soon, undo } = await booked();
    await cancelBooking(soon, { id, reason });
    const answers = await Promise.allSettled([undo(), undo(), undo()]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
