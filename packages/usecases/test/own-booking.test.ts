import { newId } from "@prosvet/crypto";
import { createCentre, somebody, testDatabase } from "@prosvet/testing";
import {
  AppError,
  cancelOwnBooking,
  contextOf,
  RecordService,
  readBooking,
  readOwnBooking,
  recordService,
  requestBooking,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { anonymously, firstSlot } from "./first-slot.ts";

const base = testDatabase();

/** A moment in the middle of an hour, so that a test is not cut by the end of one. */
const noon = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 + 1_800_000);
const guesser = () => contextOf(base.deps({ publicLimits: "kept", clock: () => noon }), somebody());

async function booked() {
  const centre = await createCentre(base);
  const { ctx, page, slot, slots } = await firstSlot(base, centre);
  const { id, number, pin } = await requestBooking(ctx, page, anonymously(slot), newId());
  const wrong = pin === "000000" ? "000001" : "000000";
  return { centre, ctx, page, slots, id, right: { number, pin }, wrong: { number, pin: wrong } };
}

const codeOf = (answer: Promise<unknown>) =>
  answer.then(
    () => "opened",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

describe("the PIN of a booking", () => {
  it("a wrong PIN and an absent number are one and the same answer", async () => {
    const { ctx, page, right, wrong } = await booked();
    const answers = await Promise.all(
      [wrong, { ...right, number: "ZZZZ-ZZZZ" }].map((secret) =>
        readOwnBooking(ctx, page, secret).catch((error: AppError) => [error.code, error.message]),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  it("ten wrong PINs an hour from one address and no more; right ones spend nothing", async () => {
    const { page, right, wrong } = await booked();
    const ctx = guesser();
    const codes: string[] = [];
    for (let round = 0; round < 12; round++) {
      codes.push(await codeOf(readOwnBooking(ctx, page, wrong)));
      if (round < 9) expect(await codeOf(readOwnBooking(ctx, page, right))).toBe("opened");
    }
    expect(codes).toEqual([...Array(10).fill("not_found"), "too_many", "too_many"]);
  });

  it("of 200 tries at once from one address ten are looked at, and a right one behind them is not let in", async () => {
    const { page, right } = await booked();
    const others = Array.from({ length: 199 }, (_, at) => `${"0123456789ABCDEFGHJK"[at % 20]}ZZZ-ZZZZ`);
    const ctx = guesser();
    const tries = [...others.map((number) => ({ number, pin: "000000" })), right];
    const codes = await Promise.all(tries.map((secret) => codeOf(readOwnBooking(ctx, page, secret))));
    expect(codes.filter((code) => code === "not_found")).toHaveLength(10);
    expect(codes.filter((code) => code === "too_many")).toHaveLength(190);
    expect(await codeOf(readOwnBooking(ctx, page, right))).toBe("too_many");
    expect(await codeOf(cancelOwnBooking(ctx, page, right))).toBe("too_many");
  });

  it("tries on one booking are counted over all addresses: thirty have ten between them", async () => {
    const { page, right, wrong } = await booked();
    const codes = await Promise.all(
      Array.from({ length: 30 }, () => codeOf(readOwnBooking(guesser(), page, wrong))),
    );
    expect(codes.filter((code) => code === "not_found")).toHaveLength(10);
    expect(codes.filter((code) => code === "too_many")).toHaveLength(20);
    expect(await codeOf(readOwnBooking(guesser(), page, right))).toBe("too_many");
    const { page: elsewhere, right: another } = await booked();
    expect(await codeOf(readOwnBooking(guesser(), elsewhere, another))).toBe("opened");
  });

  it("reading one's own booking ten times spends nothing that lasts", async () => {
    const { page, right, wrong } = await booked();
    const ctx = guesser();
    for (let round = 0; round < 10; round++) await readOwnBooking(ctx, page, right);
    await Promise.all(Array.from({ length: 5 }, () => readOwnBooking(ctx, page, right)));
    const codes: string[] = [];
    for (let round = 0; round < 11; round++) codes.push(await codeOf(readOwnBooking(ctx, page, wrong)));
    expect(codes).toEqual([...Array(10).fill("not_found"), "too_many"]);
  });
});

describe("cancelling one's own booking", () => {
  it("twenty times at once is one cancellation with one line of history", async () => {
    const { centre, page, id, right } = await booked();
    const codes = await Promise.all(
      Array.from({ length: 20 }, () =>
        codeOf(cancelOwnBooking(contextOf(base.deps(), somebody()), page, right)),
      ),
    );
    expect(codes.filter((code) => code === "opened")).toHaveLength(1);
    expect(codes.filter((code) => code === "refused")).toHaveLength(19);
    const story = await readBooking(contextOf(base.deps(), await centre.member("registrar")), id);
    expect(story.events.map(({ action }) => action)).toEqual(["request", "cancel_by_recipient"]);
  });

  it("never writes over a service that is recorded at the same moment", async () => {
    const centre = await createCentre(base);
    const registrar = await centre.member("registrar");
    const { page, slots } = await firstSlot(base, centre);
    const days = slots.filter(({ startsAt }, at) => at % 4 === 0 && startsAt > noon).slice(0, 8);
    for (const slot of days) {
      const asked = contextOf(base.deps(), somebody());
      const { id, number, pin } = await requestBooking(asked, page, anonymously(slot), newId());
      const line = RecordService.parse({
        ...{ bookingId: id, consultantId: slot.consultantId, startedAt: asked.now.toISOString() },
        ...{ durationMinutes: 45, kind: "content", content: "methodical", form: "in_person" },
        ...{ channel: "face_to_face", topics: ["5"], outcome: "satisfied" },
      });
      const codes = await Promise.all([
        codeOf(recordService(contextOf(base.deps(), registrar), line, newId())),
        codeOf(cancelOwnBooking(asked, page, { number, pin })),
      ]);
      expect(codes.toSorted()).toEqual(["opened", "refused"]);
      const story = await readBooking(contextOf(base.deps(), registrar), id);
      const [state, action] =
        codes[0] === "opened"
          ? ["took_place", "record_service"]
          : ["cancelled_by_recipient", "cancel_by_recipient"];
      expect(story.state).toBe(state);
      expect(story.events.map((event) => event.action)).toEqual(["request", action]);
    }
  });
});
