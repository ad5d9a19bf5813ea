import { newId } from "@prosvet/crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstRow, rowFactories } from "../src/isolation/matrix/row-factories.ts";
import type { Row } from "../src/isolation/matrix/row-factory.ts";
import { insertion, literal } from "../src/isolation/matrix/sql-text.ts";
import { denied, openAttempts, type RoleAttempts } from "./role-attempts.ts";

let { world, root, attempt } = {} as RoleAttempts;
let end: RoleAttempts["end"];
beforeAll(async () => {
  ({ world, root, attempt, end } = await openAttempts("public_role"));
});
afterAll(() => end());

const fresh = (table: string, changes: Row = {}) =>
  insertion(table, { ...rowFactories[table]?.fresh(world.own), ...changes });
const change = (set: string) => `update app.bookings set ${set} where id = '${world.own.booking}'`;

describe("the role of the parents' pages does what a parent does", () => {
  it("books as somebody from the site and as nobody else", async () => {
    expect(await attempt(fresh("app.bookings"))).toBe(1);
    const others: Row[] = [
      { state: "confirmed" },
      { state: "took_place" },
      { source: "phone" },
      { created_by: world.own.membership },
    ];
    for (const row of others) expect(await attempt(fresh("app.bookings", row))).toBe(denied);
  });

  it("cancels a claimed booking or moves it, and does nothing else to it", async () => {
    expect(await attempt(change("state = 'cancelled_by_recipient', version = version + 1"))).toBe(1);
    expect(await attempt(change("starts_at = now(), ends_at = now() + interval '1 hour'"))).toBe(1);
    const others = [
      ...["held", "took_place", "no_show", "cancelled_by_centre"].map((state) => `state = '${state}'`),
      "pin_version = 2",
      "question_sealed = null",
      `recipient_id = '${world.own.recipientWithoutIdentity}'`,
      "deadline = deadline + 30",
    ];
    for (const set of others) expect([set, await attempt(change(set))]).toEqual([set, denied]);
  });

  it.each(["app.booking_events", "app.audit_entries"])(
    "writes lines of %s as a parent only",
    async (table) => {
      expect(await attempt(fresh(table))).toBe(1);
      const others: Row[] = [
        { actor: "member" },
        { actor: "worker" },
        { membership_id: world.own.membership },
      ];
      for (const row of others) expect(await attempt(fresh(table, row))).toBe(denied);
    },
  );

  it("reads no recipient, not even an id, and no department", async () => {
    for (const table of ["app.recipients", "app.departments"])
      expect(await attempt(`select from ${table}`)).toBe(denied);
    expect(await attempt("select tenant_id, id from app.recipients")).toBe(denied);
  });

  it("cannot see, lift or fill the counters of signing in, nor they the parents'", async () => {
    for (const [door, other] of [
      ["public", "auth"],
      ["auth", "public"],
    ] as const) {
      const row = literal(firstRow(rowFactories["app.allowances"] as never, world.own, other).key ?? null);
      expect(await attempt(`select from app.allowances where key = ${row}`, door)).toBe(0);
      expect(await attempt(`update app.allowances set spent = 0 where key = ${row}`, door)).toBe(0);
      for (const key of [`${other} ${newId()}`, newId(), `${door}`]) {
        const filled = `insert into app.allowances (key, window_start, spent) values ('${key}', now(), 99)`;
        expect(await attempt(filled, door)).toBe(denied);
      }
    }
  });
});

it("[R50] a service that failed is repeated once, even when the repeat failed too", async () => {
  const { own } = world;
  const row = (changes: Row) =>
    insertion("app.services", { ...rowFactories["app.services"]?.fresh(own), ...changes });
  const again = { retry_of: own.service, annulled_at: null, annulled_by: null, annul_reason: null };
  await root.unsafe(row({ ...again, state: "failed_technical" }));
  await expect(root.unsafe(row(again))).rejects.toMatchObject({
    constraint_name: "services_retry_key",
  });
});
