import { newId } from "@prosvet/crypto";
import { testDatabase } from "@prosvet/testing";
import { assignBooking, listJournal } from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { openJournal } from "./support/journal.ts";

const base = testDatabase();
const failed = { outcome: "interrupted_technical" } as const;
const repeatedAlready = {
  status: "rejected",
  reason: { code: "refused", refusal: { code: "already_repeated", requirement: "R50" } },
};

/** A centre with two consultants, each of whom can sign in. */
async function open() {
  const desk = await openJournal(base, { consultants: 2 });
  const [firstId, secondId] = desk.centre.consultantIds as [string, string];
  const first = await desk.centre.member("consultant", firstId);
  const second = await desk.centre.member("consultant", secondId);
  const head = desk.as(await desk.centre.member("head"));
  const recordAs = {
    first: (changes: object) => desk.record({ consultantId: firstId, ...changes }, first),
    second: (changes: object) => desk.record({ consultantId: secondId, ...changes }, second),
  };
  const counted = async () => {
    const { services } = await listJournal(head, { year: 2026 });
    return services.reduce((total, service) => total + service.counted, 0);
  };
  return { ...desk, head, recordAs, counted, secondId };
}

describe("a service that failed technically", () => {
  it("[R50] counts nothing, its repeat once, linked, for the same recipient", async () => {
    const { record } = await open();
    const service = await record(failed);
    expect(service).toMatchObject({ state: "failed_technical", counted: 0 });
    const repeat = await record({ retryOf: service.id });
    expect(repeat).toMatchObject({ counted: 1, retryOf: service.id, recipientCode: service.recipientCode });
  });

  it("[R50] [R34] is repeated by whom it failed with; to a colleague it is as if it were not there", async () => {
    const { recordAs, record, registrar } = await open();
    const service = await recordAs.first(failed);
    await expect(recordAs.second({ retryOf: service.id })).rejects.toMatchObject({ code: "not_found" });
    await expect(recordAs.second({ retryOf: newId() })).rejects.toMatchObject({ code: "not_found" });
    const repeat = await recordAs.first({ retryOf: service.id });
    expect(repeat.recipientCode).toBe(service.recipientCode);
    const another = await recordAs.first(failed);
    expect((await record({ retryOf: another.id }, registrar)).recipientCode).toBe(another.recipientCode);
  });

  it("[R50] [R33] of one booking is never repeated in another, which stays open and its recipient's own", async () => {
    const { record, book, as, registrar, recordAs } = await open();
    const [one, other] = [(await book()).id, (await book()).id];
    const service = await record({ ...failed, bookingId: other });
    const walkIn = await record(failed);
    for (const retryOf of [service.id, walkIn.id]) {
      const crossed = record({ bookingId: one, retryOf });
      await expect(crossed).rejects.toMatchObject({ code: "not_found" });
      await expect(recordAs.first({ bookingId: one, retryOf })).rejects.toMatchObject({ code: "not_found" });
    }
    const own = await record({ bookingId: one });
    expect(own).toMatchObject({ retryOf: null, counted: 1 });
    expect(own.recipientCode).not.toBe(service.recipientCode);
    const named = await record({ bookingId: other, retryOf: service.id });
    expect(named).toMatchObject({ retryOf: service.id, recipientCode: service.recipientCode, counted: 1 });
    expect((await listJournal(as(registrar), { year: 2026 })).services).toHaveLength(4);
  });

  it("[R50] of a booking is repeated by the consultant who has the booking now", async () => {
    const { head, recordAs, book, secondId } = await open();
    const { id: bookingId } = await book();
    const service = await recordAs.first({ ...failed, bookingId });
    await expect(recordAs.second({ bookingId })).rejects.toMatchObject({ code: "not_found" });
    await assignBooking(head, { id: bookingId, consultantId: secondId, reason: "замена" });
    const repeat = await recordAs.second({ bookingId, retryOf: service.id });
    expect(repeat).toMatchObject({ retryOf: service.id, counted: 1 });
  });

  it("[R50] is repeated once: a second repeat is refused in words and counts nothing", async () => {
    const { record, counted } = await open();
    const service = await record(failed);
    await record({ retryOf: service.id });
    await expect(record({ retryOf: service.id })).rejects.toMatchObject({
      code: "refused",
      message: expect.stringContaining("уже оказали повторно"),
      refusal: { code: "already_repeated", requirement: "R50" },
    });
    expect(await counted()).toBe(1);
  });

  it("[R50] is repeated once, though ten repeat it at the same moment", async () => {
    const { record, counted } = await open();
    for (let round = 1; round <= 4; round++) {
      const service = await record(failed);
      const repeats = Array.from({ length: 10 }, () => record({ retryOf: service.id }));
      const answers = await Promise.allSettled(repeats);
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const refused = answers.filter(({ status }) => status === "rejected");
      expect(refused).toMatchObject(Array.from({ length: 9 }, () => repeatedAlready));
      expect(await counted()).toBe(round);
    }
    expect((await record()).number).toBe(9);
  });

  it("[R50] whose repeat failed too is given again as a repeat of that one, and counts once in the end", async () => {
    const { record, counted } = await open();
    const service = await record(failed);
    const again = await record({ ...failed, retryOf: service.id });
    await expect(record({ retryOf: service.id })).rejects.toMatchObject({ code: "refused" });
    const given = await record({ retryOf: again.id });
    expect(given).toMatchObject({ counted: 1, recipientCode: service.recipientCode });
    expect(await counted()).toBe(1);
  });

  it("[R50] of a booking that fails again and again is linked to the last failure", async () => {
    const { record, book, counted } = await open();
    const { id: bookingId } = await book();
    const lines = [];
    for (let time = 0; time < 3; time++) lines.push(await record({ ...failed, bookingId }));
    const given = await record({ bookingId });
    expect([...lines, given].map(({ retryOf }) => retryOf)).toEqual([null, ...lines.map(({ id }) => id)]);
    expect(await counted()).toBe(1);
  });
});
