import { newId } from "@prosvet/crypto";
import { bookings, waitingEntries } from "@prosvet/db/schema";
import type { Slot } from "@prosvet/domain";
import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import {
  type Ctx,
  cancelOwnBooking,
  holdSlot,
  joinWaitingList,
  moveOwnBooking,
  type Parent,
  proofCost,
  requestBooking,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { anonymously } from "./first-slot.ts";
import { workedFor } from "./support/proofs.ts";
import { codeOf, count, later, minutes, morning, openPages, visitorAt } from "./support/visitors.ts";

const base = testDatabase();

/** Somebody of one address, whose deeds are counted. */
const from = (address: string, moment = morning) =>
  visitorAt(base, moment, { publicLimits: "kept", address });

const rowsOf = ({ tenantId }: TestCentre) =>
  base.owner.inTenant(tenantId, (tx) =>
    tx.select({ state: bookings.state, startsAt: bookings.startsAt }).from(bookings),
  );

async function opened(wishes: Parameters<typeof createCentre>[1] = {}) {
  const centre = await createCentre(base, { consultants: 4, ...wishes });
  const pages = await openPages(base, centre);
  const { page } = pages;
  // Three quarters of an hour apart, so that none is in the way of another.
  const times = pages.slots.filter(
    ({ startsAt }) => (startsAt.getTime() - pages.earliest.startsAt.getTime()) % minutes(45) === 0,
  );
  const take = (ctx: Ctx<Parent>, slot: Slot | undefined, more: { proof?: string; holdId?: string } = {}) =>
    slot
      ? requestBooking(ctx, page, { ...anonymously(slot), ...more }, newId())
      : Promise.reject(new Error("there is such a time"));
  const hold = (
    ctx: Ctx<Parent>,
    slot: Slot | undefined,
    more: { proof?: string; replacing?: string } = {},
  ) => holdSlot(ctx, page, { ...anonymouslyHeld(slot), ...more });
  const queue = (ctx: Ctx<Parent>) =>
    requestBooking(ctx, page, { form: "in_person", channel: "face_to_face", anonymous: true }, newId());
  return { ...pages, centre, times, take, hold, queue };
}

const anonymouslyHeld = (slot: Slot | undefined) => ({
  form: "in_person" as const,
  startsAt: slot?.startsAt.toISOString() ?? "",
  consultantId: slot?.consultantId,
});

describe("the times of one address without a proof of work", () => {
  it("are three in an hour; the fourth is asked to wait and given the telephone", async () => {
    const { times, take, page } = await opened();
    const ctx = from(newId());
    for (const slot of times.slice(0, 3)) await take(ctx, slot);
    const refused = await take(ctx, times[3]).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "too_many", retryAfterSeconds: 3600 });
    expect((refused as Error).message).toContain(page.phone);
    expect(await codeOf(take(from(ctx.actor.address, later(minutes(60))), times[8]))).toBe("ok");
  });

  it("are counted where something was taken: what was lost, refused or repeated counts nothing", async () => {
    const { times, take, page } = await opened();
    await take(from(newId()), times[0]);
    const ctx = from(newId());
    for (let race = 0; race < 5; race++) expect(await codeOf(take(ctx, times[0]))).toBe("slot_taken");
    const [key, wish] = [newId(), anonymously(times[1] as Slot)];
    for (let again = 0; again < 5; again++) await requestBooking(ctx, page, wish, key);
    expect([await codeOf(take(ctx, times[2])), await codeOf(take(ctx, times[3]))]).toEqual(["ok", "ok"]);
    expect(await codeOf(take(ctx, times[4]))).toBe("too_many");
  });

  it("count a hold that became a booking once, and holds that replaced one another once", async () => {
    const { times, take, hold } = await opened();
    const ctx = from(newId());
    let replacing: string | undefined;
    for (const slot of times.slice(0, 6)) replacing = (await hold(ctx, slot, { replacing })).holdId;
    await take(ctx, times[5], { holdId: replacing });
    await take(ctx, times[0], { holdId: (await hold(ctx, times[0])).holdId });
    await hold(ctx, times[1]);
    expect([await codeOf(hold(ctx, times[2])), await codeOf(take(ctx, times[2]))]).toEqual([
      "too_many",
      "too_many",
    ]);
  });

  it("are three however many ask at the same moment, and in however many centres", async () => {
    const [one, other] = [await opened(), await opened()];
    const address = newId();
    const asked = [one, other].flatMap(({ times, take, hold }) =>
      times
        .slice(0, 8)
        .flatMap((slot, at) => [take(from(address), slot), hold(from(address), times[at + 8])]),
    );
    const codes = await Promise.all(asked.map(codeOf));
    expect([count(codes, "ok"), count(codes, "too_many")]).toEqual([3, 29]);
    const rows = [...(await rowsOf(one.centre)), ...(await rowsOf(other.centre))];
    expect(rows).toHaveLength(3);
  });
});

describe("a proof of work", () => {
  it("opens ten times an hour at one centre, and costs a telephone half a million rounds at most", async () => {
    const { times, take } = await opened();
    const ctx = from(newId());
    const codes: string[] = [];
    for (const slot of times.slice(0, 11))
      codes.push(await codeOf(take(ctx, slot, { proof: await workedFor(ctx) })));
    expect(codes).toEqual([...Array(10).fill("ok"), "too_many"]);
    expect(proofCost.rounds * proofCost.mostTries).toBeLessThanOrEqual(500_000);
  });

  it("is accepted once: sent a hundred times at once it opens one time", async () => {
    const { times, take, centre } = await opened();
    const ctx = from(newId());
    for (const slot of times.slice(0, 3)) await take(ctx, slot);
    const proof = await workedFor(ctx);
    const codes = await Promise.all(
      Array.from({ length: 100 }, (_, at) => codeOf(take(ctx, times[3 + (at % 30)], { proof }))),
    );
    expect([count(codes, "ok"), count(codes, "too_many")]).toEqual([1, 99]);
    expect(await rowsOf(centre)).toHaveLength(4);
  });

  it("is not spent by a race that was lost", async () => {
    const { times, take } = await opened();
    const ctx = from(newId());
    for (const slot of times.slice(0, 3)) await take(ctx, slot);
    const proof = await workedFor(ctx);
    expect(await codeOf(take(ctx, times[0], { proof }))).toBe("slot_taken");
    expect(await codeOf(take(ctx, times[3], { proof }))).toBe("ok");
  });

  it("that is wrong, too old, changed or no proof at all is as none, and no fault of whoever sent it", async () => {
    const { times, take } = await opened();
    const ctx = from(newId());
    const sound = await workedFor(ctx);
    const { challenge, solution } = JSON.parse(Buffer.from(sound, "base64").toString());
    const spelt = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString("base64");
    const { parameters } = challenge;
    const proofs = [
      "",
      "не доказательство",
      spelt({}),
      spelt({ challenge, solution: { ...solution, derivedKey: "00".repeat(32) } }),
      spelt({ challenge: { ...challenge, parameters: { ...parameters, data: { until: 9e12 } } }, solution }),
      spelt({ challenge: { ...challenge, signature: "0".repeat(64) }, solution }),
    ];
    for (const slot of times.slice(0, 3)) await take(ctx, slot);
    for (const proof of proofs) expect(await codeOf(take(ctx, times[3], { proof }))).toBe("too_many");
    const late = from(ctx.actor.address, later(minutes(20)));
    expect(await codeOf(take(late, times[9], { proof: sound }))).toBe("too_many");
    expect(await codeOf(take(ctx, times[3], { proof: sound }))).toBe("ok");
  });
});

describe("somebody who hoards the times of a centre from many addresses", () => {
  it("[R39] gets thirty; then whoever comes without a proof is taken without a time, and with one gets theirs", async () => {
    const { times, take, hold } = await opened();
    for (const slot of times.slice(0, 30)) await take(from(newId()), slot);
    const put = await take(from(newId()), times[30]);
    expect(put).toMatchObject({ startsAt: null, putOff: true, state: "requested" });
    expect(await codeOf(hold(from(newId()), times[30]))).toBe("too_many");
    const person = from(newId());
    const proved = await take(person, times[30], { proof: await workedFor(person) });
    expect(proved).toMatchObject({ startsAt: times[30]?.startsAt, putOff: false });
    const elsewhere = await opened();
    expect((await elsewhere.take(from(newId()), elsewhere.times[0])).putOff).toBe(false);
  });
});

describe("bookings without a time", () => {
  it("are twenty an hour from one address, of which three go onto the waiting list: its offers hold times too", async () => {
    const { centre, queue } = await opened();
    const ctx = from(newId());
    const codes: string[] = [];
    for (let made = 0; made < 21; made++) codes.push(await codeOf(queue(ctx)));
    expect(codes).toEqual([...Array(20).fill("ok"), "too_many"]);
    const waiting = await base.owner.inTenant(centre.tenantId, (tx) => tx.select().from(waitingEntries));
    expect(waiting).toHaveLength(3);
  });
});

it("whoever was taken without a time gets none by moving, nor by waiting for one, beyond what an address may take", async () => {
  const { centre, times, take, queue, page } = await opened();
  const ctx = from(newId());
  const waiting = [];
  for (let made = 0; made < 5; made++) waiting.push(await queue(ctx));
  const codes: string[] = [];
  for (const [at, { number, pin }] of waiting.entries()) {
    const startsAt = times[at]?.startsAt.toISOString() ?? "";
    codes.push(await codeOf(moveOwnBooking(ctx, page, { number, pin }, { startsAt })));
    codes.push(await codeOf(joinWaitingList(ctx, page, { number, pin })));
  }
  // The first three went onto the waiting list when they were made: that was their share.
  expect(codes).toEqual([
    ...["too_many", "ok", "too_many", "ok", "too_many", "ok"],
    ...["too_many", "too_many", "too_many", "too_many"],
  ]);
  expect((await rowsOf(centre)).filter(({ startsAt }) => startsAt !== null)).toEqual([]);
  const [last] = waiting.slice(-1);
  const secret = { number: last?.number ?? "", pin: last?.pin ?? "" };
  const startsAt = times[0]?.startsAt.toISOString() ?? "";
  const moved = await moveOwnBooking(ctx, page, secret, { startsAt, proof: await workedFor(ctx) });
  expect(moved.startsAt).toEqual(times[0]?.startsAt);
  expect(await codeOf(take(from(newId()), times[1]))).toBe("ok");
});

it("[R39] a rush of 4,000 false bookings and holds from one address takes three times, and nothing breaks", async () => {
  const { centre, times, take, hold, queue, slots, page } = await opened();
  const address = newId();
  const started = performance.now();
  const at = (index: number) => slots[index % slots.length];
  const codes: string[] = [];
  for (let wave = 0; wave < 40; wave++) {
    const asked = Array.from({ length: 100 }, (_, number) => {
      const index = wave * 100 + number;
      if (index % 50 === 7) return queue(from(address));
      return index % 2 === 0 ? take(from(address), at(index)) : hold(from(address), at(index));
    });
    codes.push(...(await Promise.all(asked.map(codeOf))));
  }
  console.log(`false rush: 4,000 in ${Math.round(performance.now() - started)} ms`);
  const known = ["ok", "too_many", "slot_taken"];
  expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  const rows = await rowsOf(centre);
  expect(rows.filter(({ startsAt }) => startsAt !== null).length).toBeLessThanOrEqual(3);
  expect(rows.filter(({ startsAt }) => startsAt === null)).toHaveLength(20);
  // Whoever comes from elsewhere books as ever, and gives their time back.
  const free = times.find(
    (slot) => !rows.some(({ startsAt }) => startsAt && isNear(startsAt, slot.startsAt)),
  );
  const { number, pin } = await take(from(newId()), free);
  expect(await codeOf(cancelOwnBooking(from(newId()), page, { number, pin }))).toBe("ok");
}, 120_000);

const isNear = (one: Date, other: Date) => Math.abs(one.getTime() - other.getTime()) < minutes(45);
