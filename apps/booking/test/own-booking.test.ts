import { createCentre } from "@prosvet/testing";
import { describe, expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { book, bookingPath } from "./journey.ts";
import { testPages } from "./pages.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();
const strict = testPages({ publicLimits: "kept" });
const hour = 3_600_000;

describe("one's own booking", () => {
  it("[R32] is found on another computer by number and PIN alone, however they are typed, and is cancelled", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const { number, pin } = await book(visitor(pages.app()), slug);
    const person = visitor(pages.app());
    const typed = {
      number: ` ${number.toLowerCase().replace("-", " ")}`,
      pin: `${pin.slice(0, 3)} ${pin.slice(3)}`,
    };
    const found = await person.post(bookingPath(slug, "find"), typed);
    expect(found.location).toBe(bookingPath(slug, "mine"));
    const mine = await person.get(bookingPath(slug, "mine"));
    expect(textOf(mine.body)).toContain(`Запись ${number}`);
    expect(mine.body).not.toContain(pin);
    expect((await person.get(bookingPath(slug, "cancel"))).status).toBe(200);
    const cancelled = await person.post(bookingPath(slug, "cancel"), {});
    expect(cancelled.location).toBe(bookingPath(slug, "mine"));
    expect(textOf((await person.get(bookingPath(slug, "mine"))).body)).toContain("Запись отменена");
    expect((await bookedRows(pages.base, tenantId)).bookings).toMatchObject([
      { state: "cancelled_by_recipient" },
    ]);
  });

  it("is cancelled once, however often the button is pressed", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await book(person, slug);
    for (const _ of [1, 2]) {
      expect((await person.post(bookingPath(slug, "cancel"), {})).location).toBe(bookingPath(slug, "mine"));
    }
    const { events } = await bookedRows(pages.base, tenantId);
    expect(events.filter(({ action }) => action === "cancel_by_recipient")).toHaveLength(1);
  });

  it("frees the time for others at once", async () => {
    const { slug } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await book(person, slug);
    await person.post(bookingPath(slug, "cancel"), {});
    const other = visitor(pages.app());
    const { done } = await book(other, slug);
    expect(done.status).toBe(200);
  });

  it("is not opened by a wrong pair, which is told apart from nothing, and keeps what was typed", async () => {
    const { slug } = await createCentre(pages.base);
    const { number, pin } = await book(visitor(pages.app()), slug);
    const person = visitor(pages.app());
    const wrongPin = await person.post(bookingPath(slug, "find"), {
      number,
      pin: pin === "000000" ? "111111" : "000000",
    });
    const wrongNumber = await person.post(bookingPath(slug, "find"), { number: "7K2M-9QXD", pin });
    for (const { status, body } of [wrongPin, wrongNumber]) {
      expect(status).toBe(422);
      expect(textOf(body)).toContain("Записи с таким номером и кодом нет");
    }
    expect(wrongPin.body).toContain(`value="${number}"`);
  });

  it("answers 429 with the time to wait when an address tries too often", async () => {
    const { slug } = await createCentre(strict.base);
    const person = visitor(strict.app());
    const tries = [];
    for (let count = 0; count < 11; count += 1) {
      tries.push(await person.post(bookingPath(slug, "find"), { number: "7K2M-9QXD", pin: "000000" }));
    }
    expect(tries.map(({ status }) => status)).toEqual([...Array(10).fill(422), 429]);
    expect(Number(tries[10]?.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(textOf(tries[10]?.body ?? "")).toContain("Слишком много неверных попыток");
  });

  it("does not spend the tries of an address while its page is looked at again and again", async () => {
    const { slug } = await createCentre(strict.base);
    const person = visitor(strict.app());
    await book(person, slug);
    for (let count = 0; count < 15; count += 1) {
      expect((await person.get(bookingPath(slug, "mine"))).status).toBe(200);
    }
  });

  it("is forgotten by the browser after an hour, and at once by «Стереть ответы и выйти»", async () => {
    const { slug } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await book(person, slug);
    pages.clock.now = new Date(Date.now() + hour + 1000);
    expect((await person.get(bookingPath(slug, "done"))).location).toBe(bookingPath(slug, "find"));
    pages.clock.now = new Date();
    expect((await person.get(bookingPath(slug, "done"))).status).toBe(200);
    expect((await person.post(bookingPath(slug, "erasure"), {})).location).toBe("/");
    expect([...person.cookies.keys()]).toEqual([]);
  });

  it("goes into a calendar in UTC under a neutral title, with nothing of the question, number or PIN", async () => {
    const { slug } = await createCentre(pages.base);
    const person = visitor(pages.app());
    const { number, pin } = await book(person, slug, { topic: { words: "Развод", typical: "tantrums" } });
    const file = await person.get(bookingPath(slug, "calendar.ics"));
    expect(file.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(file.headers.get("Content-Disposition")).toMatch(/^attachment/);
    expect(file.body).toMatch(/DTSTART:\d{8}T\d{6}Z\r\n/);
    expect(file.body).toMatch(/DTEND:\d{8}T\d{6}Z\r\n/);
    expect(file.body).toContain("SUMMARY:Консультация\r\n");
    for (const secret of [number, pin, "Развод", "плачет"]) expect(file.body).not.toContain(secret);
  });

  it("stays on the confirmation after a reload, without a name, question or PIN in any address", async () => {
    const { slug } = await createCentre(pages.base);
    const person = visitor(pages.app());
    const { number, pin } = await book(person, slug, { topic: { words: "Развод", typical: "later" } });
    const again = await person.get(bookingPath(slug, "done"));
    expect(again.body).toContain(pin);
    for (const [, address] of again.body.matchAll(/(?:href|action)="([^"]*)"/g)) {
      expect(address).not.toContain(pin);
      expect(address).not.toContain(number);
    }
  });
});
