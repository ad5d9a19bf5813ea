import { bookings } from "@prosvet/db/schema";
import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import { contextOf, setVideoLink } from "@prosvet/usecases";
import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { bookAt, tomorrow } from "./book.ts";
import { faultsOf, watch } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const program = runningProgram(base);
const { openPage } = browser();
let centre: TestCentre;

const inCentre = <T>(work: Parameters<typeof base.owner.inTenant<T>>[1]) =>
  base.owner.inTenant(centre.tenantId, work);

/** A zone in which this hour is far from midnight: the meetings before and after it are of one day. */
const timezoneByDay = () => {
  const hour = new Date().getUTCHours();
  return hour >= 3 && hour <= 15 ? "Asia/Yekaterinburg" : "Asia/Kamchatka";
};

/** Brings tomorrow's bookings of the consultant to now: one began ten minutes ago, one is by video in an hour. */
beforeAll(async () => {
  centre = await createCentre(base, { timezone: timezoneByDay() });
  await bookAt(program.home(), centre.slug);
  const timed = await inCentre((tx) => tx.select().from(bookings).orderBy(bookings.startsAt));
  const [begun, next] = timed.filter(({ startsAt }) => startsAt !== null);
  if (!begun || !next) throw new Error("two bookings have a time");
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  const needs = { childcareChildren: 1, childcareAges: [3], accessNeeds: ["wheelchair"] };
  await inCentre((tx) =>
    tx
      .update(bookings)
      .set({ startsAt: at(-10), endsAt: at(20), state: "confirmed", ...needs })
      .where(eq(bookings.id, begun.id)),
  );
  await inCentre((tx) =>
    tx
      .update(bookings)
      .set({ startsAt: at(60), endsAt: at(90), state: "confirmed", form: "remote", channel: "video" })
      .where(eq(bookings.id, next.id)),
  );
  const head = await centre.member("head");
  await setVideoLink(contextOf(base.deps({ clock: () => new Date() }), head), {
    id: next.id,
    link: "https://telemost.example.ru/j/123",
  });
});

async function openAs(role: "consultant" | "head", path: string, width = 360): Promise<[Page, string[]]> {
  const page = await openPage({ width, height: 740 });
  const found = await watch(page);
  await signInAs(page, program.home(), await program.staff(centre, role));
  await page.goto(`${program.home()}/admin${path}`);
  return [page, found];
}

describe("a consultant's day at 360 px", () => {
  it("says what is next, where and what to have ready; lateness, the name and no-show are a touch away", async () => {
    const [page, found] = await openAs("consultant", "/day");
    const next = page.getByRole("region", { name: "Следующая встреча" });
    await next.getByText("Присмотр: 1 ребёнок (3 года)").waitFor();
    await next.getByText("Вход и кабинет без ступеней").waitFor();
    expect(await next.getByRole("link", { name: "Внести услугу" }).count()).toBe(1);
    const later = page.getByRole("region", { name: "Дальше" });
    const link = later.getByRole("link", { name: /Открыть видеосвязь/ });
    expect(await link.getAttribute("href")).toBe("https://telemost.example.ru/j/123");
    found.push(...(await faultsOf(page, "phone day")));

    await next.getByRole("button", { name: "Опаздывают" }).click();
    await page.getByText("опоздание отмечено").waitFor();
    await later.getByRole("button", { name: "Имя и телефон" }).click();
    await page.getByRole("button", { name: "Показать", exact: true }).click();
    await page.getByText("Мария Петрова").waitFor();
    found.push(...(await faultsOf(page, "disclosure")));
    await page.getByRole("button", { name: "Скрыть", exact: true }).click();

    await next.getByRole("link", { name: /^Запись/ }).click();
    await page.getByRole("region", { name: "История" }).getByText("получатель опаздывает").waitFor();
    found.push(...(await faultsOf(page, "card")));
    await page.goBack();
    await next.getByRole("button", { name: "Не пришли" }).click();
    await page.getByRole("button", { name: "Отметить неявку" }).click();
    await page.getByRole("region", { name: "Уже прошли" }).getByText("неявка").waitFor();
    await page.context().close();
    expect(found).toEqual([]);
  });
});

describe.each([1280, 360])("the card of a booking at %i px", (width) => {
  it("[R36] a booking without a time gets the first free one inside its window with one key, and gives it back", async () => {
    const [page, found] = await openAs("head", "/queue?state=open&withoutTime=true", width);
    await page
      .getByRole("link", { name: /^запись/ })
      .first()
      .click();
    await page.getByRole("region", { name: "Есть ли время в сроке" }).getByRole("button").first().waitFor();
    found.push(...(await faultsOf(page, "card without a time")));
    await page.keyboard.press("f");
    const history = page.getByRole("region", { name: "История" });
    await history.getByText("назначено время").first().waitFor();
    await page.getByRole("heading", { level: 1, name: /, \d{1,2}:\d\d$/ }).waitFor();
    await page.keyboard.press("z");
    await page.getByRole("heading", { level: 1, name: /без времени$/ }).waitFor();

    await page.keyboard.press("a");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("записей на неделе").first().waitFor();
    found.push(...(await faultsOf(page, "proposals")));
    await page.context().close();
    expect(found).toEqual([]);
  });
});

it("the desk opens the card of a booking from the day, and the recipient's notices stand on it", async () => {
  const [page] = await openAs("head", `/day?date=${tomorrow()}`, 1280);
  await page.goto(`${program.home()}/admin/queue?state=confirmed`);
  await page
    .getByRole("link", { name: /^запись/ })
    .last()
    .click();
  await page.getByRole("region", { name: "Сообщения получателю" }).waitFor();
  await page.context().close();
});
