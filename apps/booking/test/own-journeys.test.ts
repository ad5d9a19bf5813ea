import { withPublic } from "@prosvet/db";
import { createCentre, emptyDatabase } from "@prosvet/testing";
import { contextOf, offerFreedSlots } from "@prosvet/usecases";
import { bookingLinkOf } from "@prosvet/usecases/bookings";
import { readCentreKey } from "@prosvet/usecases/centres";
import { describe, expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { book, bookingPath } from "./journey.ts";
import { testPages } from "./pages.ts";
import { textOf, type Visitor, visitor } from "./visitor.ts";

const pages = testPages({}, await emptyDatabase("own_journeys"));
const at = async (person: Visitor, slug: string, page: string) =>
  textOf((await person.get(bookingPath(slug, page))).body);

describe("one's own booking moves", () => {
  it("[R13] to a time that is chosen, asked for once more and posted; opening the pages changes nothing", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await book(person, slug);
    const [before] = (await bookedRows(pages.base, tenantId)).bookings;
    const { body } = await person.get(bookingPath(slug, "move"));
    const slot = /name="slot" value="([^"]+)"/.exec(body)?.[1] ?? "";
    const asked = await person.get(`${bookingPath(slug, "move")}?slot=${encodeURIComponent(slot)}`);
    expect(textOf(asked.body)).toContain("Перенести запись?");
    expect((await bookedRows(pages.base, tenantId)).bookings).toEqual([before]);
    const moved = await person.post(bookingPath(slug, "move"), { slot });
    expect(moved.location).toBe(`${bookingPath(slug, "mine")}?moved`);
    expect(textOf((await person.get(moved.location ?? "")).body)).toContain("Запись перенесена.");
    const [after] = (await bookedRows(pages.base, tenantId)).bookings;
    expect(after?.startsAt?.toISOString().slice(0, 16)).toBe(slot.slice(0, 16));
  });

  it("to nowhere when somebody was faster: the times are fresh and the old one stays", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const [person, faster] = [visitor(pages.app()), visitor(pages.app())];
    await book(person, slug);
    const { body } = await person.get(bookingPath(slug, "move"));
    const slot = /name="slot" value="([^"]+)"/.exec(body)?.[1] ?? "";
    await book(faster, slug, { when: { slot } });
    const refused = await person.post(bookingPath(slug, "move"), { slot });
    expect(refused.status).toBe(422);
    expect(textOf(refused.body)).toContain("ваша запись осталась прежней");
    expect(refused.body).not.toContain(`value="${slot}"`);
    const { bookings } = await bookedRows(pages.base, tenantId);
    expect(new Set(bookings.map(({ startsAt }) => startsAt?.getTime())).size).toBe(2);
  });
});

/** A centre with one time a day, open until tomorrow; the first has it, the second waits. */
async function oneWaits() {
  const limits = { bookingHorizonDays: 1, minNoticeMinutes: 60, offerMinutes: 240 };
  pages.clock.now = new Date("2026-11-18T07:00:00Z");
  const centre = await createCentre(pages.base, { hours: { startsAt: "09:00", endsAt: "09:45" }, limits });
  const [holder, waiter] = [visitor(pages.app()), visitor(pages.app())];
  await book(holder, centre.slug);
  await book(waiter, centre.slug, { when: { slot: "none" } });
  const offer = async () => {
    await holder.post(bookingPath(centre.slug, "cancel"), {});
    pages.clock.now = new Date(pages.clock.now.getTime() + 60_000);
    const { offered } = await offerFreedSlots(
      contextOf(pages.base.deps({ clock: () => pages.clock.now }), { kind: "worker" }),
    );
    expect(offered).toBeGreaterThan(0);
  };
  return { ...centre, waiter, offer };
}

const startIn = (body: string) => /name="start" value="([^"]+)"/.exec(body)?.[1] ?? "";

describe("[R36] the waiting list", () => {
  it("is left and joined again by a button, and each page says where one stands", async () => {
    const { slug, waiter } = await oneWaits();
    expect(await at(waiter, slug, "mine")).toContain("Вы в листе ожидания.");
    await waiter.post(bookingPath(slug, "waiting"), { wait: "no" });
    expect(await at(waiter, slug, "mine")).toContain("Ждать свободного времени");
    const joined = await waiter.post(bookingPath(slug, "waiting"), { wait: "yes" });
    expect(joined.location).toBe(`${bookingPath(slug, "mine")}?waiting`);
    expect(await at(waiter, slug, "mine")).toContain("Больше не ждать");
    pages.clock.now = new Date();
  });

  it("offers a freed time on the page of the booking, and who accepts has it", async () => {
    const { slug, tenantId, waiter, offer } = await oneWaits();
    await offer();
    const mine = await waiter.get(bookingPath(slug, "mine"));
    expect(textOf(mine.body)).toContain("Освободилось время");
    const start = startIn(mine.body);
    const accepted = await waiter.post(bookingPath(slug, "offer"), { start, answer: "accept" });
    expect(accepted.location).toBe(`${bookingPath(slug, "mine")}?accepted`);
    expect(textOf((await waiter.get(accepted.location ?? "")).body)).toContain("Время за вами.");
    const { bookings } = await bookedRows(pages.base, tenantId);
    const [row] = bookings.filter(({ state }) => state === "requested");
    expect(row?.startsAt?.toISOString()).toBe(start);
    pages.clock.now = new Date();
  });

  it("lets who declines wait on, and tells who comes too late that the offer is over", async () => {
    const { slug, tenantId, waiter, offer } = await oneWaits();
    await offer();
    const start = startIn((await waiter.get(bookingPath(slug, "mine"))).body);
    const declined = await waiter.post(bookingPath(slug, "offer"), { start, answer: "decline" });
    expect(declined.location).toBe(`${bookingPath(slug, "mine")}?declined`);
    const late = await waiter.post(bookingPath(slug, "offer"), { start, answer: "accept" });
    expect(late.status).toBeGreaterThanOrEqual(400);
    expect(late.status).toBeLessThan(500);
    expect(late.body).toContain("<title>Ошибка: ");
    const { bookings } = await bookedRows(pages.base, tenantId);
    expect(bookings.some(({ state, startsAt }) => state === "requested" && startsAt !== null)).toBe(false);
    pages.clock.now = new Date();
  });
});

describe("[R32] the link of a notice", () => {
  it("opens the booking in another browser and leads to an address without a secret; a wrong one opens the form", async () => {
    const centre = await createCentre(pages.base);
    const { number } = await book(visitor(pages.app()), centre.slug);
    const [row] = (await bookedRows(pages.base, centre.tenantId)).bookings;
    const key = await withPublic(pages.base.db, centre.tenantId, (tx) =>
      readCentreKey(tx, pages.base.keyring),
    );
    const path = bookingLinkOf(key, centre.slug, {
      ...{ id: row?.id ?? "", pinVersion: row?.pinVersion ?? 0 },
    });
    const person = visitor(pages.app());
    const opened = await person.get(path);
    expect(opened.location).toBe(bookingPath(centre.slug, "mine"));
    expect(await at(person, centre.slug, "mine")).toContain(number);
    const wrong = await visitor(pages.app()).get(`${path.slice(0, -4)}AAAA`);
    expect(wrong.status).toBeGreaterThanOrEqual(400);
    expect(textOf(wrong.body)).toContain("Ссылка больше не действует");
  });
});
