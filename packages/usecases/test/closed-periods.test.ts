import { setTimeout as wait } from "node:timers/promises";
import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { testDatabase } from "@prosvet/testing";
import {
  annulService,
  closePeriod,
  correctService,
  keepPeriodsOpen,
  listClosings,
  listCorrections,
  previewClosing,
  RegisterVisits,
  recordService,
  registerVisits,
  takeNumber,
  undoService,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { lineOf, openJournal } from "./support/journal.ts";

const base = testDatabase();
const october = { register: "services", month: "2026-10" } as const;
const inOctober = { startedAt: "2026-10-15T11:00:00+05:00" };
const reason = "Строка пропущена";

/** A journal with a line of October, and its head. */
async function openOctober() {
  const journal = await openJournal(base);
  const line = await journal.record(inOctober);
  const head = journal.as(await journal.centre.member("head"));
  return { ...journal, line, head };
}

describe("closing a month of the journal", () => {
  it("[R8] [R12] is done once by the head, for a month that is over, and cannot be taken back", async () => {
    const { head, as, registrar } = await openOctober();
    await expect(closePeriod(as(registrar), october)).rejects.toMatchObject({ code: "forbidden" });
    await expect(closePeriod(head, { ...october, month: "2026-11" })).rejects.toMatchObject({
      refusal: { code: "period_not_over" },
    });
    await closePeriod(head, { ...october, orderNumber: "17" });
    await expect(closePeriod(head, october)).rejects.toMatchObject({
      refusal: { code: "period_already_closed" },
    });
    expect((await listClosings(head, { register: "services", year: 2026 })).closings).toMatchObject([
      { month: "2026-10", orderNumber: "17", closedBy: "Сотрудник" },
    ]);
  });

  it("[R8] goes by the month of the centre, not of the server", async () => {
    const { head, record } = await openOctober();
    await closePeriod(head, october);
    // The first of November in the centre, still October in Greenwich.
    expect(await record({ startedAt: "2026-10-31T20:00:00Z" })).toMatchObject({ isAfterClosing: false });
    await expect(record({ startedAt: "2026-10-31T18:59:00Z" })).rejects.toMatchObject({
      refusal: { code: "period_closed" },
    });
  });

  it("[R8] names the bookings without a line first, and is then done when the head confirms it", async () => {
    const { centre, book, as } = await openOctober();
    const booking = await book();
    const inDecember = as(await centre.member("head"), new Date("2026-12-02T07:00:00Z"));
    const november = { register: "services", month: "2026-11" } as const;
    expect(await previewClosing(inDecember, november)).toMatchObject({
      ...{ isClosed: false, refusal: { code: "closing_unconfirmed" }, bookings: [{ id: booking.id }] },
      unfinished: { bookingsWithoutLine: 1, drafts: 0, emptyLines: 0 },
    });
    await expect(closePeriod(inDecember, november)).rejects.toMatchObject({
      refusal: { code: "closing_unconfirmed" },
    });
    await closePeriod(inDecember, { ...november, confirmed: true });
    expect(await previewClosing(inDecember, november)).toMatchObject({ isClosed: true });
  });

  it("[R8] is not done over a line that lacks what it must have", async () => {
    const { head, line, centre } = await openOctober();
    await base.owner.inTenant(centre.tenantId, (tx) => tx.execute("update app.services set topics = '{}'"));
    expect(await previewClosing(head, october)).toMatchObject({
      ...{ refusal: { code: "period_unfinished" }, lines: [{ id: line.id, number: 1, isDraft: false }] },
    });
    await expect(closePeriod(head, { ...october, confirmed: true })).rejects.toMatchObject({
      refusal: { code: "period_unfinished" },
    });
  });
});

describe("a closed month of the journal", () => {
  it("[R8] takes no line and no correction but by the head with a reason, and such a one says so", async () => {
    const { head, as, registrar, line, record, centre } = await openOctober();
    await closePeriod(head, october);
    const asked = { version: 1, reason, changes: { durationMinutes: 30 } };
    const closed = { code: "refused", refusal: { code: "period_closed", requirement: "R8" } };
    const consultant = as(await centre.member("consultant"));
    for (const ctx of [as(registrar), consultant])
      await expect(correctService(ctx, line.id, asked)).rejects.toMatchObject(closed);
    await expect(annulService(as(registrar), line.id, { version: 1, reason })).rejects.toMatchObject(closed);
    await expect(undoService(as(registrar), line.id)).rejects.toMatchObject(closed);
    await expect(record(inOctober)).rejects.toMatchObject(closed);
    await expect(record({ ...inOctober, afterClosingReason: reason })).rejects.toMatchObject(closed);
    await expect(recordService(head, lineOf(centre, inOctober), newId())).rejects.toMatchObject(closed);

    const late = { ...lineOf(centre, inOctober), afterClosingReason: reason };
    expect(await recordService(head, late, newId())).toMatchObject({ number: 2, isAfterClosing: true });
    expect(await correctService(head, line.id, asked)).toMatchObject({ durationMinutes: 30 });
    expect((await listCorrections(head, line.id)).corrections).toMatchObject([
      { afterClosing: true, reason },
    ]);
  });

  it("[R8] [R40] takes visits of a paper list from the head alone, with a reason that stays with each line", async () => {
    const { head, as, registrar, centre } = await openOctober();
    await closePeriod(head, october);
    const rows = (query: string) => base.owner.inTenant(centre.tenantId, (tx) => tx.execute(query));
    const typed = { day: "15.10.2026", time: "11:00", topic: "5" };
    const list = { rows: [typed] };
    const enter = (ctx: typeof head, more: object = {}) =>
      registerVisits(ctx, RegisterVisits.parse({ ...list, ...more }), newId());
    const closed = { refusal: { code: "period_closed" } };
    await expect(enter(as(registrar), { afterClosingReason: reason })).rejects.toMatchObject(closed);
    await expect(enter(head)).rejects.toMatchObject(closed);
    const { services } = await enter(head, { afterClosingReason: reason });
    expect(services).toMatchObject([{ number: 2, isAfterClosing: true }]);
    expect(await rows("select after_closing_reason as why from app.services where number = 2")).toEqual([
      { why: reason },
    ]);
  });

  it("[R8] lets no line in or out of it by a correction of its day", async () => {
    const { head, as, registrar, line, record } = await openOctober();
    const other = await record();
    await closePeriod(head, october);
    const moveTo = (id: string, startedAt: string) =>
      correctService(as(registrar), id, { version: 1, reason, changes: { startedAt } });
    const closed = { refusal: { code: "period_closed" } };
    await expect(moveTo(line.id, "2026-11-10T11:00:00+05:00")).rejects.toMatchObject(closed);
    await expect(moveTo(other.id, inOctober.startedAt)).rejects.toMatchObject(closed);
    expect(await moveTo(other.id, "2026-11-10T11:00:00+05:00")).toMatchObject({ version: 2 });
  });

  it("[R8] waits for what was begun before it: nothing slips into a month that is being closed", async () => {
    const { head, centre } = await openOctober();
    for (const hold of [takeNumber, keepPeriodsOpen]) {
      let closed = false;
      let closing = Promise.resolve();
      await withTenant(base.db, centre.tenantId, async (tx) => {
        await hold(tx, "services", 2026);
        closing = closePeriod(head, { ...october, month: hold === takeNumber ? "2026-09" : "2026-08" });
        closing.then(() => {
          closed = true;
        });
        await wait(300);
        expect(closed).toBe(false);
      });
      await closing;
    }
  });

  it("[R8] holds in a crowd: of lines entered while it closes, each is before it or is refused", async () => {
    const { head, centre, record } = await openOctober();
    const numbers: number[] = [];
    const writer = async () => {
      for (let line = 0; line < 4; line++)
        await record(inOctober).then(
          ({ number }) => numbers.push(number),
          (error) => expect(error).toMatchObject({ refusal: { code: "period_closed" } }),
        );
    };
    const writing = Promise.all(Array.from({ length: 6 }, writer));
    await wait(30);
    await closePeriod(head, october);
    await writing;
    await expect(record(inOctober)).rejects.toMatchObject({ refusal: { code: "period_closed" } });
    const [found] = await base.owner.inTenant(centre.tenantId, (tx) =>
      tx.execute<{ lines: number; last: number }>(
        "select count(*)::int as lines, max(number) as last from app.services",
      ),
    );
    expect(found).toEqual({ lines: numbers.length + 1, last: numbers.length + 1 });
  });
});
