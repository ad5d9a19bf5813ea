import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { bookAt } from "./book.ts";
import { faultsOf, watch } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const program = runningProgram(base);
const { openPage } = browser();
let centre: TestCentre;

beforeAll(async () => {
  centre = await createCentre(base);
  await bookAt(program.home(), centre.slug);
});

const scan = {
  name: "Согласие.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"),
};

async function openNamedBooking(page: Page) {
  await page.goto(`${program.home()}/admin/consents`);
  const row = page.getByRole("row").filter({ hasText: "на странице записи" });
  await row.first().waitFor();
  await page.goto(`${program.home()}/admin/queue?state=open`);
  const links = page.getByRole("link", { name: /^запись/ });
  await links.first().waitFor();
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  for (const address of addresses) {
    await page.goto(address);
    const section = page.getByRole("region", { name: "Согласия" });
    await section.locator("table, p").first().waitFor();
    if ((await section.getByRole("table").count()) > 0) return section;
  }
  throw new Error("no booking has a consent");
}

it.each([1280, 360])(
  "[R42] [R48] at %i px a paper consent is entered, scanned, read and taken back",
  async (width) => {
    const page = await openPage({ width, height: 900 });
    const found = await watch(page);
    await signInAs(page, program.home(), await program.staff(centre, "registrar"));
    const section = await openNamedBooking(page);

    await section.getByRole("button", { name: "Внести согласие" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("На что согласие").selectOption({ label: "Аудио- и видеозапись консультации" });
    expect(await dialog.getByLabel("Как дано").count()).toBe(0);
    await dialog.getByLabel("Номер бумаги").fill(`12-${width}`);
    found.push(...(await faultsOf(page, "a new consent")));
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    const row = section.getByRole("row").filter({ hasText: `12-${width}` });
    await row.getByText("Аудио- и видеозапись консультации").waitFor();

    await row.getByRole("button", { name: /^Приложить скан/ }).click();
    const chooser = page.waitForEvent("filechooser");
    await dialog.getByRole("button", { name: /Файл/ }).click();
    await (await chooser).setFiles(scan);
    found.push(...(await faultsOf(page, "a scan")));
    await dialog.getByRole("button", { name: "Приложить", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await row.getByText(/на вирусы не проверялся/).waitFor();

    await row.getByRole("button", { name: /^Открыть скан/ }).click();
    found.push(...(await faultsOf(page, "a look")));
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Скачать скан" }).click();
    expect((await download).suggestedFilename()).toBe("scan.pdf");

    await row.getByRole("button", { name: /^Отозвать/ }).click();
    found.push(...(await faultsOf(page, "a withdrawal")));
    await dialog.getByRole("button", { name: "Отозвать согласие" }).click();
    await row.getByText(/^отозвано/).waitFor();
    found.push(...(await faultsOf(page, "the card")));
    await page.goto(`${program.home()}/admin/consents`);
    await page
      .getByRole("row")
      .filter({ hasText: `12-${width}` })
      .waitFor();
    found.push(...(await faultsOf(page, "the register")));
    expect(await page.getByText("Мария Петрова").count()).toBe(0);
    await page.context().close();
    expect(found).toEqual([]);
  },
);

it("[R42] the head adopts another version of a text; the former is not edited", async () => {
  const page = await openPage({ width: 360, height: 800 });
  const found = await watch(page);
  await signInAs(page, program.home(), await program.staff(centre, "head"));
  await page.goto(`${program.home()}/admin/consents/texts`);
  await page.getByRole("button", { name: "Новая редакция: Журнал учёта семей" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Название").fill("Согласие на учёт семьи");
  found.push(...(await faultsOf(page, "a new text")));
  await dialog.getByRole("button", { name: "Принять редакцию" }).click();
  await page.getByText("Согласие на учёт семьи, редакция 2").waitFor();
  found.push(...(await faultsOf(page, "texts")));
  await page.context().close();
  expect(found).toEqual([]);
});
