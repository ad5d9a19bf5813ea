import { createCentre, testDatabase } from "@prosvet/testing";
import {
  type AppError,
  callTicket,
  contextOf,
  finishTicket,
  listTickets,
  takeTicket,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";

const base = testDatabase();
const at = (moment: string) => base.deps({ clock: () => new Date(moment) });

describe("the waiting line of a day", () => {
  async function centreWithStaff() {
    const centre = await createCentre(base);
    const [registrar, consultant] = [await centre.member("registrar"), await centre.member("consultant")];
    const ctx = (moment = "2026-11-18T05:00:00Z") => contextOf(at(moment), registrar);
    return { ctx, consultantCtx: contextOf(at("2026-11-18T05:01:00Z"), consultant) };
  }

  it("[R40] gives numbers without a gap however many come at once, and begins with 1 again the next day of the centre", async () => {
    const { ctx } = await centreWithStaff();
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeTicket(ctx(), {})));
    expect(taken.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    // 19:30 in UTC is the next day in Yekaterinburg.
    expect((await takeTicket(ctx("2026-11-18T19:30:00Z"), {})).number).toBe(1);
  });

  it("[R40] calls whoever waits longest, and two who call at once call two people", async () => {
    const { ctx, consultantCtx } = await centreWithStaff();
    for (let n = 0; n < 3; n++) await takeTicket(ctx(), {});
    const called = await Promise.all([callTicket(consultantCtx, {}), callTicket(ctx(), {})]);
    expect(called.map(({ number }) => number).sort()).toEqual([1, 2]);
    const first = called[0] as (typeof called)[number];
    expect((await finishTicket(consultantCtx, { id: first.id })).state).toBe("done");
    const { tickets } = await listTickets(ctx());
    expect(tickets.map(({ state }) => state).sort()).toEqual(["called", "done", "waiting"]);
    await expect(callTicket(ctx(), { id: first.id })).rejects.toMatchObject({
      code: "conflict",
    } satisfies Partial<AppError>);
  });

  it("[R40] says in words that nobody waits", async () => {
    const { ctx } = await centreWithStaff();
    await expect(callTicket(ctx(), {})).rejects.toMatchObject({
      code: "not_found",
      message: "В очереди никого нет.",
    });
  });

  it("[R34] shows one centre nothing of another's line", async () => {
    const [one, other] = [await centreWithStaff(), await centreWithStaff()];
    const { id } = await takeTicket(one.ctx(), {});
    expect((await listTickets(other.ctx())).tickets).toEqual([]);
    await expect(callTicket(other.ctx(), { id })).rejects.toMatchObject({ code: "not_found" });
  });
});
