import { newId } from "@prosvet/crypto";
import { openDatabase } from "@prosvet/db";
import { addDays, dayOf } from "@prosvet/domain";
import { createCentre, somebody, testDatabase } from "@prosvet/testing";
import { contextOf, isDatabaseReady, listSlots, requestBooking } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { countingTrips } from "./counted-trips.ts";
import { anonymously, firstSlot } from "./first-slot.ts";

const base = testDatabase();

it("who takes a slot waits four times for the database and twice for its audit, who comes too late twice and once for what is free", async () => {
  const { page, slots } = await firstSlot(base, await createCentre(base));
  const [warm, slot] = [slots[20], slots[40]];
  if (!warm || !slot) throw new Error("the centre has free times");
  const ask = async (wanted: typeof slot) => {
    const { db, trips } = countingTrips(base.db);
    const answer = requestBooking(
      contextOf(base.deps({ db }), somebody()),
      page,
      anonymously(wanted),
      newId(),
    );
    await answer.catch(() => {});
    return trips();
  };
  await ask(warm);
  expect(await ask(slot)).toBeLessThanOrEqual(4 + 2);
  expect(await ask(slot)).toBeLessThanOrEqual(2 + 1);
});

it("a crowd that looks at the same times is shown one reading, and what this process books is gone from it at once", async () => {
  const { ctx, page, slot } = await firstSlot(base, await createCentre(base));
  const from = dayOf(ctx.now, page.timezone);
  const wanted = { from, to: addDays(from, 3), form: "in_person" } as const;
  const { db, trips } = countingTrips(base.db);
  const lists = await Promise.all(
    Array.from({ length: 50 }, () => listSlots(contextOf(base.deps({ db }), somebody()), page, wanted)),
  );
  expect(trips()).toBe(1);
  expect(lists.every((list) => list[0]?.startsAt.getTime() === slot.startsAt.getTime())).toBe(true);
  await requestBooking(contextOf(base.deps({ db }), somebody()), page, anonymously(slot), newId());
  const [next] = await listSlots(contextOf(base.deps({ db }), somebody()), page, wanted);
  expect(next?.startsAt.getTime()).toBeGreaterThan(slot.startsAt.getTime());
});

it("whoever lost a slot is never offered that same one, however old the list", async () => {
  const { page, slots } = await firstSlot(base, await createCentre(base));
  const wanted = [slots[0], slots[8]].filter((slot) => slot !== undefined);
  for (const slot of wanted) {
    const answers = await Promise.allSettled(
      [1, 2, 3].map(() =>
        requestBooking(contextOf(base.deps(), somebody()), page, anonymously(slot), newId()),
      ),
    );
    const lost = answers.filter((answer) => answer.status === "rejected").map(({ reason }) => reason);
    expect(lost).toHaveLength(2);
    for (const { detail } of lost) {
      expect(detail.slots.length).toBeGreaterThan(0);
      expect(detail.slots).not.toContainEqual(expect.objectContaining({ startsAt: slot.startsAt }));
    }
  }
});

it("a probe asks whether the database answers, and is told when it does not", async () => {
  expect(await isDatabaseReady(base)).toBe(true);
  const nowhere = "postgres://prosvet_public:x@127.0.0.1:1/none";
  const db = openDatabase({
    ...{ tenant: nowhere, public: nowhere, auth: nowhere },
    ...{ department: nowhere, worker: nowhere },
  });
  expect(await isDatabaseReady({ db })).toBe(false);
  await db.close();
});
