import { addDays, dayOf } from "@prosvet/domain";
import { createCentre } from "@prosvet/testing";
import { browser, violationsOf } from "@prosvet/testing/browser";
import { describe, expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { answerTo, book, bookingPath } from "./journey.ts";
import { testPages } from "./pages.ts";
import { serveOnFreePort } from "./serve.ts";
import { visitor } from "./visitor.ts";

const pages = testPages();
const screen = browser();
const timezone = "Asia/Yekaterinburg";
const limits = { bookingHorizonDays: 21 };

const slotsIn = (body: string) =>
  [...body.matchAll(/name="slot" value="([^"]+)"/g)]
    .map(([, slot = ""]) => slot)
    .filter((slot) => slot !== "none");

/** Whether a slot of the page is after the tenth day. */
const isLater = (slot: string) =>
  dayOf(new Date(slot.slice(0, 17)), timezone) > addDays(dayOf(pages.clock.now, timezone), 10);

describe("[R36] «Мне удобнее позже» at a centre that ensures its term", () => {
  it("lists the days after it too, and a time of them is booked by the recipient's wish; one inside it is not", async () => {
    const { slug, tenantId } = await createCentre(pages.base, { limits });
    const person = visitor(pages.app());
    await answerTo("when", person, slug);
    const inside = slotsIn((await person.get(bookingPath(slug, "when"))).body);
    const { body } = await person.get(`${bookingPath(slug, "when")}?later=yes`);
    const later = slotsIn(body).find(isLater) ?? "";
    expect([inside.some(isLater), later !== ""]).toEqual([false, true]);
    expect((await person.post(bookingPath(slug, "when"), { slot: later })).status).toBe(422);
    await book(person, slug, { when: { slot: later, later: "yes" } });
    await book(visitor(pages.app()), slug, { when: { slot: inside[0] ?? "", later: "yes" } });
    const { bookings } = await bookedRows(pages.base, tenantId);
    const told = bookings.map(({ startsAt, laterByWish }) => [
      startsAt?.toISOString().slice(0, 16),
      laterByWish,
    ]);
    expect(told).toContainEqual([later.slice(0, 16), true]);
    expect(told).toContainEqual([inside[0]?.slice(0, 16), false]);
  });

  it("keeps the wish when the time was taken meanwhile, and the consultant who was chosen", async () => {
    const { slug, consultantIds } = await createCentre(pages.base, { limits, consultants: 2 });
    const [, second = ""] = consultantIds;
    const [person, faster] = [visitor(pages.app()), visitor(pages.app())];
    await answerTo("when", person, slug);
    const first = await person.get(`${bookingPath(slug, "when")}?consultant=${second}`);
    expect(first.body).toContain(`?consultant=${second}&amp;later=yes`);
    const { body } = await person.get(`${bookingPath(slug, "when")}?consultant=${second}&later=yes`);
    const slot = slotsIn(body).find(isLater) ?? "";
    expect(slot.endsWith(second)).toBe(true);
    await book(faster, slug, { when: { slot, later: "yes" } });
    const lost = await person.post(bookingPath(slug, "when"), { slot, later: "yes" });
    expect([lost.status, slotsIn(lost.body).some(isLater)]).toEqual([422, true]);
    expect(slotsIn(lost.body)).not.toContain(slot);
  });

  it("is a link that works without a script, on 320 px, without a violation", async () => {
    const site = await serveOnFreePort(pages.app());
    const { slug, tenantId } = await createCentre(pages.base, { limits });
    const plain = await screen.openPage({ javaScript: false, width: 320 });
    await plain.goto(`${site}${bookingPath(slug, "topic")}`);
    await plain.click('main button:text-is("Дальше")');
    await plain.check("#meeting");
    await plain.click('main button:text-is("Дальше")');
    await plain.click('main a:text-is("Мне удобнее позже")');
    const days = plain.locator("details.day");
    await days.last().locator("summary").click();
    await days.last().locator("button").first().click();
    await plain.check("#who");
    await plain.click('main button:text-is("Дальше")');
    await plain.click('main button:text-is("Записаться")');
    expect(await plain.textContent("h1")).toBe("Вы записаны");
    const { bookings } = await bookedRows(pages.base, tenantId);
    expect(bookings).toMatchObject([{ laterByWish: true }]);

    const page = await screen.openPage({ width: 320 });
    await page.goto(`${site}${bookingPath(slug, "topic")}`);
    await page.click('main button:text-is("Дальше")');
    await page.check("#meeting");
    await page.click('main button:text-is("Дальше")');
    await page.click('main a:text-is("Мне удобнее позже")');
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth > innerWidth")).toBe(false);
  });
});

it("[R36] a centre that recommends its term lists every day at once, and nobody is asked to wish for later", async () => {
  const { slug } = await createCentre(pages.base, { limits, regulation: "klub", timezone });
  const person = visitor(pages.app());
  await answerTo("when", person, slug);
  const { body } = await person.get(bookingPath(slug, "when"));
  expect(slotsIn(body).some(isLater)).toBe(true);
  expect(body).not.toContain("later=yes");
});
