import { newId } from "@prosvet/crypto";
import { addDays, dayOf } from "@prosvet/domain";
import { createCentre, emptyDatabase, somebody } from "@prosvet/testing";
import { cancelOwnBooking, contextOf, listSlots, readOwnBooking, requestBooking } from "@prosvet/usecases";
import { prepareJobs, startWorker } from "@prosvet/worker";
import { expect, it } from "vitest";

const base = await emptyDatabase("offers");

it("[R36] a time that is freed while the worker runs is offered to who waits, without waiting for the minute", async () => {
  await prepareJobs(base.urls.owner);
  const limits = { bookingHorizonDays: 1 };
  const centre = await createCentre(base, { hours: { startsAt: "00:00", endsAt: "23:45" }, limits });
  const page = await centre.read();
  const parent = () => contextOf(base.deps(), somebody());
  const day = dayOf(new Date(), page.timezone);
  const wish = { form: "in_person", channel: "face_to_face", anonymous: true } as const;
  const wanted = { from: day, to: addDays(day, 1), form: "in_person" } as const;
  const taken = [];
  for (;;) {
    const [slot] = await listSlots(parent(), page, wanted);
    if (!slot) break;
    const { startsAt, consultantId } = slot;
    const booking = { ...wish, startsAt: startsAt.toISOString(), consultantId };
    taken.push({ ...(await requestBooking(parent(), page, booking, newId())), slot });
  }
  const waiter = await requestBooking(parent(), page, wish, newId());
  const last = taken.at(-1);
  if (!last) throw new Error("the centre has free times");
  const worker = await startWorker(base.deps(), base.urls.doors.worker);
  try {
    const offer = async () => (await readOwnBooking(parent(), page, waiter)).waiting.offer?.startsAt ?? null;
    expect(await offer()).toBeNull();
    await cancelOwnBooking(parent(), page, last);
    await expect.poll(offer, { timeout: 10_000, interval: 100 }).toEqual(last.slot.startsAt);
  } finally {
    await worker.stop();
  }
});
