import { openings } from "@prosvet/db/schema";
import { createCentre } from "@prosvet/testing";
import { afterEach, describe, expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { answerTo, book, bookingPath, firstFreeTime, lastFreeTime } from "./journey.ts";
import { testPages } from "./pages.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();
const strict = testPages({ publicLimits: "kept" });
const minute = 60_000;
const seen = async (person: ReturnType<typeof visitor>, slug: string, page: string) =>
  textOf((await person.get(bookingPath(slug, page))).body);

afterEach(() => {
  pages.clock.now = new Date();
});

async function chosen(pick = firstFreeTime) {
  const centre = await createCentre(pages.base);
  const person = visitor(pages.app());
  await answerTo("when", person, centre.slug);
  const slot = await pick(person, centre.slug);
  await person.post(bookingPath(centre.slug, "when"), { slot });
  const holds = async () => (await bookedRows(pages.base, centre.tenantId)).holds;
  return { ...centre, person, slot, holds };
}

describe("[R13] a time that somebody has chosen", () => {
  it("is held while the rest is answered, is nobody else's until then, and the pages say until when", async () => {
    const { slug, person, slot } = await chosen();
    for (const page of ["who", "when"]) {
      expect(await seen(person, slug, page)).toMatch(/ридержано для вас до \d{1,2}:\d\d/);
    }
    const other = visitor(pages.app());
    await answerTo("when", other, slug);
    expect(await firstFreeTime(other, slug)).not.toBe(slot);
    expect((await other.post(bookingPath(slug, "when"), { slot })).status).toBe(422);
    await person.post(bookingPath(slug, "who"), { who: "anonymous" });
    expect(await seen(person, slug, "check")).toMatch(/Время придержано для вас до \d{1,2}:\d\d/);
    expect((await person.post(bookingPath(slug, "check"), {})).location).toBe(bookingPath(slug, "done"));
  });

  it("gives way to another one: one browser holds one time, and choosing the same again keeps it", async () => {
    const { slug, person, slot, holds } = await chosen();
    const [first] = await holds();
    await person.post(bookingPath(slug, "when"), { slot });
    expect((await holds()).map(({ id }) => id)).toEqual([first?.id]);
    const another = await firstFreeTime(person, slug);
    expect(another).not.toBe(slot);
    await person.post(bookingPath(slug, "when"), { slot: another });
    const [next, ...rest] = await holds();
    expect(rest).toEqual([]);
    expect(next?.startsAt?.toISOString().slice(0, 16)).toBe(another.slice(0, 16));
  });

  it.each([
    ["a booking without a time is chosen", "when", { slot: "none" }],
    ["the form is changed", "how", { meeting: "remote.phone", children: "0" }],
    ["a written answer is asked for instead", "ask", { words: "Про сон", who: "anonymous" }],
    ["the answers are erased", "erasure", {}],
  ])("is free for others at once when %s", async (_, page, fields) => {
    const { slug, person, holds } = await chosen();
    expect(await holds()).toHaveLength(1);
    expect((await person.post(bookingPath(slug, page), fields)).status).toBe(303);
    expect(await holds()).toEqual([]);
  });

  it("is said kindly to have run out, and is booked all the same while nobody has taken it", async () => {
    const { slug, person, tenantId, slot } = await chosen(lastFreeTime);
    await person.post(bookingPath(slug, "who"), { who: "anonymous" });
    pages.clock.now = new Date(Date.now() + 11 * minute);
    expect(await seen(person, slug, "check")).toContain("Если его ещё никто не занял, оно достанется вам");
    expect((await person.post(bookingPath(slug, "check"), {})).location).toBe(bookingPath(slug, "done"));
    const { bookings } = await bookedRows(pages.base, tenantId);
    expect(bookings[0]?.startsAt?.toISOString().slice(0, 16)).toBe(slot.slice(0, 16));
  });

  it("is given back when it cannot be booked after all, so that nobody waits for it", async () => {
    const { slug, tenantId, person, holds } = await chosen();
    await person.post(bookingPath(slug, "who"), { who: "anonymous" });
    const [hold] = await holds();
    await pages.base.owner.inTenant(tenantId, (tx) => tx.update(openings).set({ validTo: "2020-01-02" }));
    pages.clock.now = new Date(Date.now() + minute);
    const sent = await person.post(bookingPath(slug, "check"), {});
    expect([hold !== undefined, sent.location]).toEqual([true, `${bookingPath(slug, "when")}?change&lost`]);
    expect(await holds()).toEqual([]);
  });

  it("is chosen without a hold when its address has taken too many: the form goes on", async () => {
    const { slug, tenantId } = await createCentre(strict.base);
    for (const _ of [1, 2, 3]) await book(visitor(strict.app()), slug);
    const person = visitor(strict.app());
    await answerTo("check", person, slug);
    expect(await seen(person, slug, "check")).not.toContain("придержано");
    expect((await bookedRows(strict.base, tenantId)).holds).toEqual([]);
  });
});
