import { newId } from "@prosvet/crypto";
import { outbox } from "@prosvet/db/schema";
import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import {
  cancelBooking,
  confirmBooking,
  contextOf,
  moveBooking,
  moveOwnBooking,
  type RequestBooking,
  readBooking,
  readOwnBooking,
  requestBooking,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { anonymously } from "./first-slot.ts";
import { codeOf, count, later, minutes, openPages, visitorAt } from "./support/visitors.ts";

const base = testDatabase();
const day = 24 * 60;

async function withBooking(
  wishes: Parameters<typeof createCentre>[1] = {},
  changes: Partial<RequestBooking> = {},
) {
  const centre = await createCentre(base, wishes);
  const pages = await openPages(base, centre);
  const { page, first } = pages;
  const wish = { ...anonymously(first), ...changes };
  const receipt = await requestBooking(visitorAt(base), page, wish, newId());
  const { id, number, pin } = receipt;
  const registrar = contextOf(base.deps({ clock: () => later(0) }), await centre.member("registrar"));
  const move = (startsAt: Date, moment = later(0), more = {}) =>
    moveOwnBooking(
      visitorAt(base, moment),
      page,
      { number, pin },
      { startsAt: startsAt.toISOString(), ...more },
    );
  return { ...pages, centre, receipt, id, registrar, secret: { number, pin }, move };
}

const named: Partial<RequestBooking> = {
  anonymous: undefined,
  person: { name: "Анна", email: "anna@example.ru" },
  consents: [{ purpose: "personal_data", version: 1 }],
};

const noticesOf = ({ tenantId }: TestCentre) =>
  base.owner.inTenant(tenantId, (tx) =>
    tx.select({ kind: outbox.kind, version: outbox.version, speaksOf: outbox.speaksOf }).from(outbox),
  );

describe("[R32] moving one's own booking by number and PIN", () => {
  it("gives it the other time and leaves the old one free, with a line of history and of the audit", async () => {
    const { move, first, second, id, registrar, freeTimes, receipt } = await withBooking();
    const moved = await move(second.startsAt);
    expect(moved).toMatchObject({
      state: "requested",
      startsAt: second.startsAt,
      version: receipt.version + 1,
    });
    const free = (await freeTimes()).map(({ startsAt }) => startsAt);
    expect(free).toContainEqual(first.startsAt);
    expect(free).not.toContainEqual(second.startsAt);
    const { events } = await readBooking(registrar, id);
    expect(events.map(({ action, actor }) => [action, actor])).toEqual([
      ["request", "parent"],
      ["move_by_recipient", "parent"],
    ]);
  });

  it("may shift it by a quarter of an hour: its own time is no hindrance", async () => {
    const { move, first } = await withBooking();
    const shifted = later(minutes(15), first.startsAt);
    expect((await move(shifted)).startsAt).toEqual(shifted);
  });

  it("gives a first time to a booking that waits for one", async () => {
    const { move, second } = await withBooking({}, { startsAt: undefined, consultantId: undefined });
    expect(await move(second.startsAt)).toMatchObject({
      startsAt: second.startsAt,
      consultant: expect.anything(),
    });
  });

  it("[R36] keeps the window of the day on which it was made", async () => {
    const at = (days: number) => later(minutes(days * day + 120));
    const inFiveDays = { startsAt: at(5).toISOString() };
    const { move, receipt } = await withBooking({ limits: { bookingHorizonDays: 30 } }, inFiveDays);
    const moment = later(minutes(day - 60));
    expect(receipt.deadline).toBe("2026-12-03");
    await expect(move(at(11), moment)).rejects.toMatchObject({
      code: "refused",
      refusal: { code: "slot_outside_window", limit: "bookingWindowDays", requirement: "R36" },
    });
    expect((await move(at(10), moment)).startsAt).toEqual(at(10));
    const wished = await move(at(12), moment, { laterByWish: true });
    expect(wished).toMatchObject({ startsAt: at(12), laterByWish: true, deadline: "2026-12-03" });
  });

  it("is refused too late: for a time inside the notice with the limit, for a meeting that has begun in words", async () => {
    const { move, first, second } = await withBooking();
    const justBefore = later(minutes(-1), first.startsAt);
    await expect(move(second.startsAt, justBefore)).rejects.toMatchObject({
      refusal: { limit: "minNoticeMinutes", requirement: "R13" },
    });
    await expect(move(later(minutes(day), second.startsAt), first.startsAt)).rejects.toMatchObject({
      refusal: { code: "too_late" },
    });
  });

  it("is refused in words in a state that does not move, and for a written request", async () => {
    const { move, second, registrar, id } = await withBooking();
    await cancelBooking(registrar, { id, reason: "Болезнь" });
    await expect(move(second.startsAt)).rejects.toMatchObject({
      refusal: { code: "action_not_possible", message: expect.stringContaining("Позвоните в центр") },
    });
    const written = {
      form: "written",
      channel: "email",
      startsAt: undefined,
      consultantId: undefined,
    } as const;
    const request = await withBooking({}, written);
    await expect(request.move(request.second.startsAt)).rejects.toMatchObject({
      refusal: { code: "form_takes_no_time", requirement: "R26" },
    });
  });

  it("tells of a time that was taken meanwhile, with times that are free, and leaves the booking as it was", async () => {
    const { move, page, first, second, secret } = await withBooking();
    await requestBooking(visitorAt(base), page, anonymously(second), newId());
    const lost = await move(second.startsAt).catch((error: unknown) => error);
    expect(lost).toMatchObject({ code: "slot_taken", detail: { slots: expect.any(Array) } });
    expect((await readOwnBooking(visitorAt(base), page, secret)).startsAt).toEqual(first.startsAt);
  });

  it("[R37] stays with its consultant where they are free, and with another waits to be confirmed again", async () => {
    const { move, page, registrar, id, second, third } = await withBooking({ consultants: 2 });
    await confirmBooking(registrar, { id });
    const own = (await readBooking(registrar, id)).consultant?.id ?? "";
    expect(await move(second.startsAt)).toMatchObject({ state: "confirmed", consultant: { id: own } });
    const taken = { ...anonymously(third), consultantId: own };
    await requestBooking(visitorAt(base), page, taken, newId());
    const moved = await move(third.startsAt);
    expect(moved.state).toBe("requested");
    expect(moved.consultant?.id).not.toBe(own);
  });

  it("tells whoever left an address once of each move, and nobody of an anonymous one's", async () => {
    const { move, centre, second, third } = await withBooking({}, named);
    await move(second.startsAt);
    await move(third.startsAt);
    const notices = (await noticesOf(centre)).filter(({ kind }) => kind === "booking_moved");
    expect(notices).toEqual([
      { kind: "booking_moved", version: 2, speaksOf: second.startsAt },
      { kind: "booking_moved", version: 3, speaksOf: third.startsAt },
    ]);
    const other = await withBooking();
    await other.move(other.second.startsAt);
    expect(await noticesOf(other.centre)).toEqual([]);
  });

  it("of twenty moves at once to one time one wins it, and none is lost in a deadlock", async () => {
    const centre = await createCentre(base);
    const { page, slots, first } = await openPages(base, centre);
    const others = slots.filter(({ startsAt }, at) => at % 3 === 0 && startsAt > first.startsAt).slice(0, 8);
    const secrets = await Promise.all(
      others.map(async (slot) => {
        const { number, pin } = await requestBooking(visitorAt(base), page, anonymously(slot), newId());
        return { number, pin };
      }),
    );
    const wanted = { startsAt: first.startsAt.toISOString() };
    const codes = await Promise.all(
      secrets.map((secret) => codeOf(moveOwnBooking(visitorAt(base), page, secret, wanted))),
    );
    expect([count(codes, "ok"), count(codes, "slot_taken")]).toEqual([1, codes.length - 1]);
  });

  it("and a move by the centre at the same moment leave one time and a whole history", async () => {
    const { move, registrar, id, second, third, freeTimes } = await withBooking();
    const { consultantId, startsAt } = third;
    const before = (await freeTimes()).length;
    await Promise.all([
      codeOf(move(second.startsAt)),
      codeOf(
        moveBooking(registrar, { id, consultantId, startsAt: startsAt.toISOString(), reason: "Удобнее" }),
      ),
    ]);
    const { events, startsAt: at } = await readBooking(registrar, id);
    expect(events.map(({ action }) => action).toSorted()).toEqual(["move", "move_by_recipient", "request"]);
    expect([second.startsAt, third.startsAt]).toContainEqual(at);
    expect(await freeTimes()).toHaveLength(before);
  });

  it("is asked to wait after six times in an hour", async () => {
    const { page, secret, slots } = await withBooking();
    const ctx = () => visitorAt(base, later(0), { publicLimits: "kept" });
    const times = slots.filter((_, at) => at % 3 === 0 && at > 6).slice(0, 7);
    const codes: string[] = [];
    for (const { startsAt } of times) {
      codes.push(await codeOf(moveOwnBooking(ctx(), page, secret, { startsAt: startsAt.toISOString() })));
    }
    expect(codes).toEqual([...Array(6).fill("ok"), "too_many"]);
  });
});
