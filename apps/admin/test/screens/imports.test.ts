import { readFile } from "node:fs/promises";
import type { ImportCell } from "@prosvet/domain";
import { createCentre, emptyDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import { contextOf, makeImports, type WorkbookMeans } from "@prosvet/usecases";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { faultsOf, watch } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = await emptyDatabase("imports_screens");
const program = runningProgram(base);
const { openPage } = browser();

const rows: ImportCell[][] = [
  ["Дата и время начала", "Консультант, должность", "Форма", "Тема", "Результат"],
  ["02.09.2025 14:30", "Консультант 1", "Очно", "2", "Запрос удовлетворён"],
  ["вчера", "Консультант 1", "Очно", "2", "Запрос удовлетворён"],
];

/** The worker reads these rows of whatever was sent: how a file is read is proved where it is read. */
const means: WorkbookMeans = {
  async *read() {
    for (const [at, cells] of rows.entries()) yield { number: at + 1, cells };
  },
  writeFaults: async () => Buffer.from("faults"),
};
const work = () => makeImports(contextOf(base.deps(), { kind: "worker" }), means);

const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /Файл/ }).focus();
  await page.keyboard.press("Enter");
  await (await chooser).setFiles({ name, mimeType, buffer });
}

async function takeTemplate(page: Page): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Скачать шаблон" }).click();
  const template = await download;
  expect(template.suggestedFilename()).toBe("journal-template.xlsx");
  return readFile(await template.path());
}

it.each([1280, 360])(
  "[R8] at %i px an earlier journal is checked, entered, found in its book and taken back",
  async (width) => {
    const centre = await createCentre(base);
    const page = await openPage({ width, height: 900 });
    const found = await watch(page);
    await signInAs(page, program.home(), await program.staff(centre, "head"));
    await page.goto(`${program.home()}/admin/journal`);
    await page.getByRole("link", { name: "Загрузка из Excel" }).click();
    await page.getByRole("heading", { name: "Загрузка из Excel", level: 1 }).waitFor();

    const check = page.getByRole("button", { name: "Проверить файл" });
    await chooseFile(page, "Журнал.xlsx", Buffer.from("это не таблица"));
    await check.click();
    await page.getByText(/Нужен файл XLSX/).waitFor();
    found.push(...(await faultsOf(page, "refused")));
    await chooseFile(page, "Журнал 2025.xlsx", await takeTemplate(page));
    await check.focus();
    await page.keyboard.press("Enter");
    const card = page.getByRole("region", { name: "Журнал 2025.xlsx" });
    await card.getByText("Ждёт проверки").waitFor();
    await work();
    await card.getByText("Проверена: 2 строки, из них с ошибками: 1").waitFor();
    await card.getByRole("cell", { name: /Дата не прочитана/ }).waitFor();
    found.push(...(await faultsOf(page, "checked")));

    await card.getByLabel("Внести только верные строки, строки с ошибками (1) пропустить").focus();
    await page.keyboard.press("Space");
    await card.getByRole("button", { name: "Внести строк: 1" }).click();
    await card.getByText(/Ждёт внесения/).waitFor();
    await work();
    await card.getByText("Внесена: 1 строка").waitFor();
    await page.goto(`${program.home()}/admin/journal?year=2025`);
    await page.getByRole("button", { name: "Ещё действия со строкой № 1" }).click();
    await page.getByRole("menuitem", { name: "История" }).click();
    await page.getByText(/Внесена загрузкой из Excel/).waitFor();
    found.push(...(await faultsOf(page, "history")));

    await page.goto(`${program.home()}/admin/journal/imports`);
    await card.getByRole("button", { name: "Отменить загрузку" }).click();
    await page.getByLabel("Почему").fill("Не тот год");
    await page.keyboard.press("Enter");
    await card.getByText(/Ждёт отмены/).waitFor();
    await work();
    await card.getByText("Все строки загрузки вычеркнуты.").waitFor();
    found.push(...(await faultsOf(page, "undone")));
    expect(found).toEqual([]);
    await page.context().close();
  },
);
