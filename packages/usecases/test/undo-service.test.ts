import { newId } from "@prosvet/crypto";
import { asVerifiedDepartment } from "@prosvet/db";
import { emptyDatabase } from "@prosvet/testing";
import {
  contextOf,
  listJournal,
  RecordService,
  readBooking,
  readDepartmentCounts,
  recomputeCounts,
  recordService,
  undoAction,
  undoService,
  undoVisits,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { bookedDesk } from "./support/booked-desk.ts";
import { minutesLater, openDesk } from "./support/desk.ts";
import { lineOf } from "./support/journal.ts";

const base = await emptyDatabase("undo_service");
const booked = (more: object = {}) => bookedDesk(base, more);

describe("[R8] a line of the journal that is taken back", () => {
  it("keeps its number, counts nothing, and its booking is open again", async () => {
    const { id, as, registrar, centre, soon, read, rows } = await booked();
    const later = as(registrar, minutesLater(120));
    const record = () => {
      const line = { bookingId: id, startedAt: minutesLater(60).toISOString() };
      return recordService(later, RecordService.parse({ ...lineOf(centre), ...line }), newId());
    };
    const first = await record();
    await undoAction(later, id);
    expect(await read()).toMatchObject({ state: "confirmed", serviceId: null, startsAt: minutesLater(60) });
    const second = await record();
    const { services } = await listJournal(soon, { year: 2026 });
    expect(services.map(({ number, counted, isAnnulled }) => [number, counted, isAnnulled])).toEqual([
      [2, 1, false],
      [1, 0, true],
    ]);
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(await rows("select annul_reason from app.services where annulled_at is not null")).toEqual([
      { annul_reason: "внесено по ошибке" },
    ]);
  });

  it("is not in the department's counts any more", async () => {
    const { visit, as, registrar, centre } = await openDesk(base);
    const worker = contextOf(base.deps(), { kind: "worker" });
    const reader = contextOf(base.deps(), {
      ...{ kind: "department" as const, identityId: newId() },
      departmentId: asVerifiedDepartment(centre.departmentId),
    });
    const count = async () => {
      await recomputeCounts(worker);
      return (await readDepartmentCounts(reader, { from: "2026-11", to: "2026-11" })).total;
    };
    const { receipt } = await visit();
    await visit({ startedAt: minutesLater(-300).toISOString() });
    expect(await count()).toBe(2);
    await undoAction(as(registrar), receipt.id);
    expect(await count()).toBe(1);
  });

  it("[R40] of a visit leaves nothing open: the visit was a mistake, its time is free", async () => {
    const { visit, as, registrar } = await openDesk(base);
    const { receipt } = await visit();
    await undoAction(as(registrar), receipt.id);
    expect(await readBooking(as(registrar), receipt.id)).toMatchObject({ state: "cancelled_by_centre" });
    expect(await visit()).toMatchObject({ overlaps: false, service: { number: 2 } });
  });

  it("without a booking is taken back alone, by the one who entered it", async () => {
    const { as, registrar, centre } = await openDesk(base);
    const { id } = await recordService(as(registrar), lineOf(centre), newId());
    const colleague = as(await centre.member("head"));
    await expect(undoService(colleague, id)).rejects.toMatchObject({ refusal: { code: "undo_not_own" } });
    await undoService(as(registrar), id);
    await expect(undoService(as(registrar), id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("[R50] that failed and was given again cannot be taken back from under its repeat; a repeat can, and be given anew", async () => {
    const { as, registrar, centre } = await openDesk(base);
    const ctx = as(registrar);
    const failed = await recordService(ctx, lineOf(centre, { outcome: "interrupted_technical" }), newId());
    const again = () => recordService(ctx, lineOf(centre, { retryOf: failed.id }), newId());
    const repeat = await again();
    await expect(undoService(ctx, failed.id)).rejects.toMatchObject({ refusal: { requirement: "R50" } });
    await undoService(ctx, repeat.id);
    expect((await again()).counted).toBe(1);
  });

  it("[R40] of a list entered in one go goes with all of the list, or with none", async () => {
    const { visit, as, registrar } = await openDesk(base);
    const [one, two] = [await visit(), await visit({ startedAt: minutesLater(-300).toISOString() })];
    const ids = { services: [one.service.id, two.service.id] };
    await expect(undoVisits(as(registrar), { services: [...ids.services, newId()] })).rejects.toMatchObject({
      code: "not_found",
    });
    await undoVisits(as(registrar), ids);
    const { services } = await listJournal(as(registrar), { year: 2026 });
    expect(services.map(({ isAnnulled }) => isAnnulled)).toEqual([true, true]);
  });

  it("[R26] of a written answer stays: the recipient may have read it", async () => {
    const { register, as, registrar, centre, first } = await openDesk(base);
    const { id } = await register({ form: "written", channel: "email" });
    const line = { bookingId: id, form: "written", channel: "email", consultantId: first } as const;
    const { id: service } = await recordService(as(registrar), lineOf(centre, line), newId());
    await expect(undoService(as(registrar), service)).rejects.toMatchObject({ code: "refused" });
  });
});
