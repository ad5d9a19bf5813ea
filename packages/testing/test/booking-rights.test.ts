import { newId } from "@prosvet/crypto";
import { asVerifiedTenant, claimBooking, openDatabase, withPublic } from "@prosvet/db";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { addressesIn } from "../src/isolation/databases.ts";
import { rowFactories } from "../src/isolation/matrix/row-factories.ts";
import type { Row } from "../src/isolation/matrix/row-factory.ts";
import { insertion } from "../src/isolation/matrix/sql-text.ts";
import { denied, openAttempts, type RoleAttempts } from "./role-attempts.ts";

const database = "booking_rights";
let { world, root, attempt, end } = {} as RoleAttempts;
beforeAll(async () => {
  ({ world, root, attempt, end } = await openAttempts(database));
});
afterAll(() => end());

const doorsOfBookings = ["public", "tenant", "worker"] as const;
const rowOf = (table: string, changes: Row = {}, door?: "worker") =>
  insertion(table, { ...rowFactories[table]?.fresh(world.own, door), ...changes });
const gone = (id: string) => `delete from app.bookings where id = '${id}'`;
const changed = (id: string, set: string) => `update app.bookings set ${set} where id = '${id}'`;
const aTime = "starts_at = '2026-05-05T10:00Z', ends_at = '2026-05-05T11:00Z'";

/** A booking of the own centre as it would be in a state. */
async function bookingIn(state: string, changes: Row = {}): Promise<string> {
  const id = newId();
  await root.unsafe(rowOf("app.bookings", { id, number: id, state, ...changes }));
  return id;
}

describe("a booking is never deleted", () => {
  it.each(doorsOfBookings)("by %s: only what held a time is", async (door) => {
    expect(await attempt(gone(world.own.hold), door)).toBe(1);
    const states = ["requested", "confirmed", "overdue", "took_place", "no_show"];
    for (const state of [...states, "cancelled_by_recipient", "cancelled_by_centre"]) {
      const id = await bookingIn(state);
      expect([state, await attempt(gone(id), door, id)]).toEqual([state, 0]);
    }
    expect(await attempt("delete from app.bookings where state <> 'held'", door)).toBe(0);
  });

  it("by nobody in another centre, hold or not", async () => {
    for (const door of doorsOfBookings) {
      expect(await attempt(gone(world.other.hold), door)).toBe(0);
      expect(await attempt(gone(world.other.booking), door)).toBe(0);
    }
  });
});

describe("a parent's page", () => {
  it("moves and cancels the booking that was claimed, and nobody else's", async () => {
    const [own, another] = [world.own.booking, world.own.bookingWithNothing];
    for (const set of [aTime, "state = 'cancelled_by_recipient'", "later_by_wish = true"]) {
      expect(await attempt(changed(own, set))).toBe(1);
      expect(await attempt(changed(another, set))).toBe(0);
    }
  });

  it("moves the second consultant's row together with the booking, and no other's", async () => {
    const own = await bookingIn("confirmed", { joint_with: world.own.booking });
    const another = await bookingIn("confirmed", { joint_with: world.own.bookingWithNothing });
    expect(await attempt(changed(own, aTime))).toBe(1);
    expect(await attempt(changed(another, aTime))).toBe(0);
  });

  it("changes nothing of a meeting that is over, and no hold, even when claimed", async () => {
    for (const state of ["took_place", "no_show", "cancelled_by_recipient", "cancelled_by_centre"]) {
      const id = await bookingIn(state);
      expect([state, await attempt(changed(id, "state = 'confirmed'"), "public", id)]).toEqual([state, 0]);
    }
    const { hold } = world.own;
    expect(await attempt(changed(hold, aTime), "public", hold)).toBe(0);
  });

  it("holds a time for a form and makes no offers", async () => {
    const hold: Row = { state: "held", held_until: "2026-03-02T10:10Z", recipient_id: null };
    const time: Row = { starts_at: "2026-05-06T10:00Z", ends_at: "2026-05-06T11:00Z" };
    const row = (changes: Row) => rowOf("app.bookings", { ...hold, ...time, ...changes });
    expect(await attempt(row({ hold_reason: "form" }))).toBe(1);
    expect(await attempt(row({ hold_reason: "offer" }))).toBe(denied);
    expect(await attempt(row({ hold_reason: "form", source: "phone" }))).toBe(denied);
    expect(await attempt(row({ hold_reason: "form", created_by: world.own.membership }))).toBe(denied);
  });

  it("reads key, answer, materials, offers and place in the list of the claimed booking alone", async () => {
    const { own } = world;
    const another = await bookingIn("confirmed", { recipient_id: own.recipientWithoutIdentity });
    await root.unsafe(rowOf("app.recipient_keys"));
    for (const table of ["app.written_answers", "app.waiting_entries", "app.slot_offers"])
      await root.unsafe(rowOf(table, { booking_id: another }));
    await root.unsafe(rowOf("app.answer_materials", { booking_id: another }));
    for (const name of [
      ...["recipient_keys", "written_answers", "waiting_entries", "slot_offers", "answer_materials"],
    ]) {
      expect([name, await attempt(`select from app.${name}`)]).toEqual([name, 1]);
      expect([name, await attempt(`select from app.${name}`, "public", another)]).toEqual([name, 1]);
      const nothing = own.bookingWithNothing;
      const seen = await attempt(`select from app.${name} where tenant_id is not null`, "public", nothing);
      expect([name, seen]).toEqual([name, name === "recipient_keys" ? 1 : 0]);
    }
    expect(await attempt("select draft_sealed from app.written_answers")).toBe(denied);
    const offers = `update app.slot_offers set answer = 'accepted', answered_at = now() where booking_id = '${another}'`;
    const entries = `update app.waiting_entries set since = '2020-01-01' where booking_id = '${another}'`;
    for (const statement of [offers, entries]) expect(await attempt(statement)).toBe(0);
  });

  it("[R54] rates the service of the claimed booking alone, on the site, once, as nobody of the staff", async () => {
    const { own } = world;
    const [booking, service] = [await bookingIn("took_place"), newId()];
    await root.unsafe(rowOf("app.services", { id: service, booking_id: booking }));
    const rating = (changes: Row = {}) =>
      rowOf("app.ratings", {
        ...{ service_id: service, booking_id: booking, channel: "site", recorded_by: null },
        ...changes,
      });
    expect(await attempt(rating(), "public", booking)).toBe(1);
    expect(await attempt(rating())).toBe(denied);
    const others: Row[] = [
      { booking_id: null },
      { booking_id: own.booking },
      { channel: "paper", recorded_by: own.membership },
    ];
    for (const changes of others) expect(await attempt(rating(changes), "public", booking)).toBe(denied);
    // Its own booking with the service of another: the key refuses what no policy can see.
    const another = rating({ service_id: own.service });
    expect(await attempt(another, "public", booking)).not.toBe(1);
    expect(await attempt("select comment_sealed from app.ratings")).toBe(denied);
    expect(await attempt("select summary_sealed from app.services")).toBe(denied);
    expect(await attempt("update app.ratings set mark = 1", "tenant")).toBe(denied);
  });

  it("gets the key of a recipient by claiming their booking and in no other way", async () => {
    const db = openDatabase(addressesIn(inject("server"), database).doors, { max: 1 });
    const keysAfter = (booking: string | null) =>
      withPublic(db, asVerifiedTenant(world.own.tenant), async (tx) => {
        if (booking) await claimBooking(tx, booking);
        return (await tx.execute(sql`select recipient_id from app.recipient_keys`)).length;
      }).catch((error: { sqlstate?: string; code?: string }) => error.sqlstate ?? error.code);
    expect(await keysAfter(world.own.booking)).toBe(1);
    for (const booking of [world.own.hold, world.other.booking, world.absent.booking])
      expect(await keysAfter(booking)).toBe("22P02");
    expect(["22P02", "42704"]).toContain(await keysAfter(null));
    await db.close();
  });
});

describe("a job", () => {
  it("inserts nothing but an offered hold", async () => {
    expect(await attempt(rowOf("app.bookings", {}, "worker"), "worker")).toBe(1);
    expect(await attempt(rowOf("app.bookings"), "worker")).toBe(denied);
    for (const reason of ["form", "withheld"])
      expect(await attempt(rowOf("app.bookings", { hold_reason: reason }, "worker"), "worker")).toBe(denied);
  });

  it("finds that a booking is overdue, and neither confirms one that is over nor ends one", async () => {
    const { booking, hold } = world.own;
    expect(await attempt(changed(booking, "state = 'overdue'"), "worker")).toBe(1);
    for (const state of ["held", "took_place", "no_show", "cancelled_by_recipient", "cancelled_by_centre"]) {
      const refused = await attempt(changed(booking, `state = '${state}'`), "worker");
      expect([state, refused]).toEqual([state, denied]);
    }
    const over = await bookingIn("cancelled_by_recipient");
    expect(await attempt(changed(over, "state = 'confirmed'"), "worker")).toBe(0);
    expect(await attempt(changed(booking, aTime), "worker")).toBe(denied);
    expect(await attempt(changed(hold, "version = 2"), "worker")).toBe(denied);
  });

  it("reads no trace of a contact and no draft", async () => {
    expect(await attempt("select contact_index from app.bookings", "worker")).toBe(denied);
    expect(await attempt("select draft_sealed from app.written_answers", "worker")).toBe(denied);
  });

  it("writes lines of the audit as a job only", async () => {
    expect(await attempt(rowOf("app.audit_entries", {}, "worker"), "worker")).toBe(1);
    for (const actor of ["parent", "member"])
      expect(await attempt(rowOf("app.audit_entries", { actor }), "worker")).toBe(denied);
  });
});

describe("the policy that refuses is the one that is meant: without it", () => {
  const notRefused = async (policy: string, attempted: () => Promise<number | string>) => {
    const before = await attempted();
    await root.unsafe(`drop policy ${policy} on app.bookings`);
    expect([0, denied]).toContain(before);
    expect(await attempted()).toBe(1);
  };

  it("a booking could be deleted by the staff", async () => {
    const id = await bookingIn("requested");
    await notRefused("only_holds_are_deleted", () => attempt(gone(id), "tenant"));
  });

  it("a job could book", () =>
    notRefused("worker_only_holds", () => attempt(rowOf("app.bookings"), "worker")));

  it("a job could say that somebody came", () =>
    notRefused("worker_only_overdue", () =>
      attempt(changed(world.own.booking, "state = 'took_place'"), "worker"),
    ));
});
