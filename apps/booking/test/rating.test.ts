import { newId } from "@prosvet/crypto";
import { withPublic } from "@prosvet/db";
import { addDays, dayOf, endOfDay, type Limits } from "@prosvet/domain";
import { createCentre } from "@prosvet/testing";
import { browser, violationsOf } from "@prosvet/testing/browser";
import { confirmBooking, contextOf, RecordService, recordRating, recordService } from "@prosvet/usecases";
import { bookingLinkOf } from "@prosvet/usecases/bookings";
import { readCentreKey } from "@prosvet/usecases/centres";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { book, bookingPath } from "./journey.ts";
import { testPages } from "./pages.ts";
import { serveOnFreePort } from "./serve.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();
const screen = browser();
const [hour, day] = [3_600_000, 86_400_000];
let site: string;
beforeAll(async () => {
  site = await serveOnFreePort(pages.app());
});
afterEach(() => {
  pages.clock.now = new Date();
});

/** An anonymous booking whose consultation is in the journal; the clock stands an hour after it. */
async function given(limits: Partial<Limits> = {}) {
  const centre = await createCentre(pages.base, { limits });
  const { number, pin } = await book(visitor(pages.app()), centre.slug);
  const [row] = (await bookedRows(pages.base, centre.tenantId)).bookings;
  const { id = "", startsAt, endsAt } = row ?? {};
  if (!startsAt || !endsAt) throw new Error("the booking has a time");
  const head = await centre.member("head");
  const staff = () => contextOf(pages.base.deps({ clock: () => pages.clock.now }), head);
  await confirmBooking(staff(), { id });
  pages.clock.now = new Date(endsAt.getTime() + hour);
  const line = RecordService.parse({
    ...{ bookingId: id, consultantId: row?.consultantId, startedAt: startsAt.toISOString() },
    ...{ durationMinutes: 45, kind: "content", content: "consulting", form: "in_person" },
    ...{ channel: "face_to_face", topics: ["3"], outcome: "satisfied" },
  });
  const service = await recordService(staff(), line, newId());
  const open = async () => {
    const person = visitor(pages.app());
    await person.post(bookingPath(centre.slug, "find"), { number, pin });
    return person;
  };
  return { ...centre, number, pin, service, staff, open };
}

const mine = (slug: string) => bookingPath(slug, "mine");
const rating = (slug: string) => bookingPath(slug, "rating");

describe("rating the help on one's own page", () => {
  it("[R32] [R54] anonymous, by number and PIN, without a script: once, then never again, and not after the window", async () => {
    const { slug, number, pin, open } = await given();
    const page = await screen.openPage({ javaScript: false, width: 360 });
    const find = async () => {
      await page.goto(`${site}${bookingPath(slug, "find")}`);
      await page.fill("#number", number);
      await page.fill("#pin", pin);
      await page.click('main button:text-is("Показать запись")');
      await page.waitForURL(`**${mine(slug)}`);
    };
    const says = async () => textOf(await page.content());
    await find();
    expect(await says()).toContain("Оцените помощь");
    const stale = await open();
    await page.click('main button:text-is("Отправить оценку")');
    await page.waitForLoadState();
    expect(await page.title()).toMatch(/^Ошибка: /);
    expect(await says()).toContain("Выберите оценку");
    await page.check("#mark-1");
    await page.check("#met");
    await page.fill("#words", "Всё понятно");
    await page.click('main button:text-is("Отправить оценку")');
    await page.waitForURL("**?rated");
    expect(await says()).toContain("Спасибо, оценка принята.");
    expect(await says()).toContain("Вы поставили оценку 4");
    expect(await page.locator("main form").count()).toBe(0);
    // A page that was opened before, with the form still on it.
    const second = await stale.post(rating(slug), { mark: "1" });
    expect(second.status).toBe(422);
    expect(textOf(second.body)).toContain("Эта услуга уже оценена");
    const late = await given();
    const person = await late.open();
    pages.clock.now = new Date(pages.clock.now.getTime() + 4 * day);
    const refused = await (await late.open()).post(rating(late.slug), { mark: "5" });
    expect(refused.status).toBe(422);
    expect(textOf(refused.body)).toContain("Оценить услугу можно было в течение 3 дней");
    const over = await (await late.open()).get(mine(late.slug));
    expect(textOf(over.body)).toContain("Этот срок прошёл");
    expect(over.body).not.toContain(rating(late.slug));
    // The hour of the ticket is over too.
    expect((await person.post(rating(late.slug), { mark: "5" })).location).toBe(
      bookingPath(late.slug, "find"),
    );
    await page.context().close();
  });

  it("has no violation that axe finds at 360 px, with the form, with its errors and after it", async () => {
    const { slug, number, pin } = await given();
    const page = await screen.openPage({ width: 360 });
    await page.goto(`${site}${bookingPath(slug, "find")}`);
    await page.fill("#number", number);
    await page.fill("#pin", pin);
    await page.click('main button:text-is("Показать запись")');
    await page.waitForURL(`**${mine(slug)}`);
    expect(await violationsOf(page)).toEqual([]);
    await page.click('main button:text-is("Отправить оценку")');
    await page.waitForURL(`**${rating(slug)}`);
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    await page.check("#mark");
    await page.click('main button:text-is("Отправить оценку")');
    await page.waitForURL("**?rated");
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  it.each(["br", "gzip"])(
    "stays within one TCP window with the form and all its errors (%s)",
    async (coding) => {
      const { slug, number, pin } = await given();
      const person = visitor(pages.app(), { coding });
      await person.post(bookingPath(slug, "find"), { number, pin });
      const form = await person.get(mine(slug));
      const failed = await person.post(rating(slug), { words: "щ".repeat(1001) });
      expect([form.status, failed.status]).toEqual([200, 422]);
      console.log(`${coding}: rating ${form.wireBytes} · errors ${failed.wireBytes}`);
      for (const { wireBytes } of [form, failed]) expect(wireBytes).toBeLessThanOrEqual(14_600);
    },
  );

  it("[R54] shows nothing where the centre asks for no ratings, and takes none", async () => {
    const { slug, open } = await given({ ratingEnabled: false });
    const person = await open();
    const { body } = await person.get(mine(slug));
    expect(textOf(body).toLowerCase()).not.toContain("оцен");
    const refused = await person.post(rating(slug), { mark: "5" });
    expect(refused.status).toBe(422);
    expect(textOf(refused.body)).toContain("Центр не проводит оценку качества");
  });

  it("[R54] is where the link of a notice leads to, until the end of the third day", async () => {
    const { slug, tenantId } = await given();
    const [row] = (await bookedRows(pages.base, tenantId)).bookings;
    const key = await withPublic(pages.base.db, tenantId, (tx) => readCentreKey(tx, pages.base.keyring));
    const link = bookingLinkOf(key, slug, { id: row?.id ?? "", pinVersion: row?.pinVersion ?? 0 });
    const person = visitor(pages.app());
    expect((await person.get(link)).location).toBe(mine(slug));
    expect((await person.get(mine(slug))).body).toContain(rating(slug));
    pages.clock.now = endOfDay(
      addDays(dayOf(row?.endsAt ?? new Date(), "Asia/Yekaterinburg"), 3),
      "Asia/Yekaterinburg",
    );
    const atLast = visitor(pages.app());
    expect((await atLast.get(link)).location).toBe(mine(slug));
    expect((await atLast.post(rating(slug), { mark: "2" })).location).toBe(`${mine(slug)}?rated`);
  });

  it("[R55] shows the mark that the centre has keyed in from paper", async () => {
    const { slug, open, staff, service } = await given();
    const ratedOn = service.startedAt.toISOString().slice(0, 10);
    await recordRating(staff(), { id: service.id, mark: 3, channel: "paper", ratedOn });
    const { body } = await (await open()).get(mine(slug));
    expect(textOf(body)).toContain("Вы поставили оценку 3");
    expect(body).not.toContain(rating(slug));
  });
});
