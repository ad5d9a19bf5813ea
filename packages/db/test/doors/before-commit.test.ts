import { randomUUID as newId } from "node:crypto";
import { beforeCommit, type CentreTx, readTenant, withPublic, withTenant, withWorker } from "@prosvet/db";
import { consultants } from "@prosvet/db/schema";
import { createCentre } from "@prosvet/testing";
import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { doorsAndSuperuser } from "./superuser.ts";

const { base } = doorsAndSuperuser();
const { tenantId, consultantIds } = await createCentre(base);
const [consultantId = ""] = consultantIds;

const rename = (tx: CentreTx, name: string) =>
  tx
    .update(consultants)
    .set({ name })
    .where(and(eq(consultants.tenantId, tenantId), eq(consultants.id, consultantId)));

const nameNow = () =>
  withTenant(base.db, tenantId, async (tx) => {
    const [found] = await tx
      .select({ name: consultants.name })
      .from(consultants)
      .where(and(eq(consultants.tenantId, tenantId), eq(consultants.id, consultantId)));
    return found?.name;
  });

describe("the last steps of a transaction", () => {
  it("run in their order when the callback has ended, inside the same transaction, and before the answer", async () => {
    const [done, name]: [string[], string] = [[], newId()];
    const answer = await withTenant(base.db, tenantId, async (tx) => {
      const settingOf = () =>
        tx.execute<{ tenant: string }>(sql`select current_setting('app.tenant_id') as tenant`);
      beforeCommit(tx, async () => {
        done.push(String((await settingOf())[0]?.tenant));
        await rename(tx, name);
      });
      beforeCommit(tx, async () => done.push("second"));
      done.push("callback");
      return "answer";
    });
    expect([answer, ...done]).toEqual(["answer", "callback", tenantId, "second"]);
    expect(await nameNow()).toBe(name);
  });

  it("that fail roll back what the callback has done, and their error is the transaction's", async () => {
    const before = await nameNow();
    const failing = withTenant(base.db, tenantId, async (tx) => {
      await rename(tx, newId());
      beforeCommit(tx, () => Promise.reject(new Error("no room")));
    });
    await expect(failing).rejects.toThrow("no room");
    const broken = withTenant(base.db, tenantId, async (tx) => {
      await rename(tx, newId());
      beforeCommit(tx, () => tx.execute(sql`select 1 / 0`));
    });
    await expect(broken).rejects.toThrow();
    expect(await nameNow()).toBe(before);
  });

  it("do not run after a callback that failed", async () => {
    const done: string[] = [];
    const refused = withTenant(base.db, tenantId, async (tx) => {
      beforeCommit(tx, async () => done.push("step"));
      throw new Error("refused");
    });
    await expect(refused).rejects.toThrow("refused");
    expect(done).toEqual([]);
  });

  it("are taken by every door that writes in a centre, and by none whose commit is on its way", async () => {
    const doors = [withTenant, withPublic, withWorker] as const;
    const done: number[] = [];
    for (const [number, door] of doors.entries()) {
      await door(base.db, tenantId, async (tx: CentreTx) => beforeCommit(tx, async () => done.push(number)));
    }
    expect(done).toEqual([0, 1, 2]);
    const reading = readTenant(base.db, tenantId, async (tx) => beforeCommit(tx, async () => done.push(3)));
    await expect(reading).rejects.toThrow(TypeError);
    let late: CentreTx | undefined;
    await withTenant(base.db, tenantId, async (tx) => {
      late = tx;
    });
    expect(() => beforeCommit(late as CentreTx, async () => {})).toThrow(TypeError);
    expect(done).toEqual([0, 1, 2]);
  });
});
