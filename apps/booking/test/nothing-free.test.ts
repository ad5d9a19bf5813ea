import { withTenant } from "@prosvet/db";
import { waitingEntries } from "@prosvet/db/schema";
import { createCentre, createMunicipality } from "@prosvet/testing";
import { browser, violationsOf } from "@prosvet/testing/browser";
import { expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { answerTo, book, bookingPath } from "./journey.ts";
import { testPages } from "./pages.ts";
import { serveOnFreePort } from "./serve.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();
const screen = browser();

it("[R36] a booking without a time waits for one, says so, and is found on the waiting list", async () => {
  const { slug, tenantId } = await createCentre(pages.base, { consultants: 0 });
  const person = visitor(pages.app());
  await answerTo("check", person, slug, { when: { slot: "none", later: "yes" } });
  const check = textOf((await person.get(bookingPath(slug, "check"))).body);
  expect(check).toContain("можно позже срока");
  expect(check).toContain("Вы будете в листе ожидания");
  await person.post(bookingPath(slug, "check"), {});
  expect(textOf((await person.get(bookingPath(slug, "mine"))).body)).toContain("Вы в листе ожидания.");
  const waiting = await withTenant(pages.base.db, tenantId, async (tx) => tx.select().from(waitingEntries));
  expect(waiting).toHaveLength(1);
  expect((await bookedRows(pages.base, tenantId)).bookings).toMatchObject([
    { startsAt: null, laterByWish: true },
  ]);
});

it("[R36] whoever finds no time sees the centres of the municipality that have one, in order, and the telephone", async () => {
  const municipalityId = await createMunicipality(pages.base);
  const full = await createCentre(pages.base, { municipalityId, consultants: 0 });
  const near = await createCentre(pages.base, { municipalityId, name: "Центр рядом" });
  const far = await createCentre(pages.base, { name: "Центр далеко" });
  const person = visitor(pages.app());
  await answerTo("when", person, full.slug);
  const { body } = await person.get(bookingPath(full.slug, "when"));
  expect(textOf(body)).toMatch(
    /Есть время в других центрах вашего района.* Центр рядом [а-я]+, \d+ [а-я]+, \d/,
  );
  expect(body).toContain(`href="/c/${near.slug}"`);
  expect(body).not.toContain(far.slug);
  expect(textOf(body)).toContain("Или позвоните: +7 347 000-00-00");
  const other = visitor(pages.app());
  await answerTo("when", other, near.slug);
  expect((await other.get(bookingPath(near.slug, "when"))).body).not.toContain("других центрах");
});

it("[R36] the pages of whoever finds no time have no violation, fit 320 px, and lead to a booking without a script", async () => {
  const site = await serveOnFreePort(pages.app());
  const municipalityId = await createMunicipality(pages.base);
  const { slug } = await createCentre(pages.base, { municipalityId, consultants: 0 });
  await createCentre(pages.base, { municipalityId, name: "Консультационный центр «Соседний»" });
  const page = await screen.openPage({ width: 320 });
  const plain = await screen.openPage({ javaScript: false, width: 320 });
  const found: string[] = [];
  for (const tab of [page, plain]) {
    const look = async (name: string) => {
      if (tab === page) for (const violation of await violationsOf(tab)) found.push(`${name}: ${violation}`);
      if ((await tab.evaluate("document.documentElement.scrollWidth > innerWidth")) === true)
        found.push(name);
    };
    await tab.goto(`${site}${bookingPath(slug, "topic")}`);
    await tab.click('main button:text-is("Дальше")');
    await tab.check("#meeting");
    await tab.click('main button:text-is("Дальше")');
    await look("when");
    await tab.click('main button:text-is("Записаться без времени")');
    await tab.check("#who");
    await tab.click('main button:text-is("Дальше")');
    await look("check");
    await tab.click('main button:text-is("Записаться")');
    await look("done");
    expect(await tab.textContent("h1")).toBe("Запись принята");
  }
  expect(found).toEqual([]);
});

it("[R39] a confirmation whose time could not be given says so on a reload too, and no other one does", async () => {
  const { slug } = await createCentre(pages.base, { limits: { openBookingsPerContact: 1 } });
  const who = { who: "named", name: "Анна", phone: "+7 917 123-45-68", email: "", consent: "yes" };
  const words = "время мы пока не смогли за вами закрепить";
  const first = visitor(pages.app());
  await book(first, slug, { who });
  expect(textOf((await first.get(`${bookingPath(slug, "done")}?put-off`)).body)).not.toContain(words);
  const second = visitor(pages.app());
  const { done } = await book(second, slug, { who });
  expect(textOf(done.body)).toContain(words);
});
