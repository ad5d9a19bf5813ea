import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { bookAt, tomorrow } from "./book.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const program = runningProgram(base);
const { openPage } = browser();
let centre: TestCentre;

beforeAll(async () => {
  centre = await createCentre(base, { consultants: 2 });
  await bookAt(program.home(), centre.slug);
});

async function openAs(role: "head" | "registrar" | "consultant", path: string): Promise<Page> {
  const page = await openPage();
  await signInAs(page, program.home(), await program.staff(centre, role));
  await page.goto(`${program.home()}/admin${path}`);
  return page;
}

it("a consultant enters a service from the keyboard alone, and the next one at once", async () => {
  const page = await openAs("consultant", "/services/new");
  for (const number of [1, 2]) {
    await page.getByRole("combobox", { name: /^Тема/ }).waitFor();
    await page.keyboard.press("6");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: `Записана услуга № ${number}` }).waitFor();
    await page.keyboard.press("Enter");
  }
  await page.context().close();
});

it("Enter walks the form from field to field down to the button", async () => {
  const page = await openAs("consultant", "/services/new");
  await page.getByRole("combobox", { name: /^Тема/ }).waitFor();
  await page.getByLabel("Результат").focus();
  const passed: string[] = [];
  const field = "document.activeElement.labels[0].textContent";
  while (passed.at(-1) !== "Кратко о запросе" && passed.length < 20) {
    await page.keyboard.press("Enter");
    passed.push(String(await page.evaluate(field)));
  }
  expect(passed).toHaveLength(12);
  expect(await page.getByRole("heading", { name: /Записана/ }).count()).toBe(0);
  await page.context().close();
});

it("[R45] a refusal says the rule and the clause of the centre's own regulation", async () => {
  const page = await openAs("registrar", "/services/new");
  await page.getByLabel("Консультант").selectOption({ index: 1 });
  await page.getByRole("combobox", { name: /^Тема/ }).selectOption("6");
  await page.getByLabel("Начало").fill("23:59");
  await page.keyboard.press("Control+Enter");
  const refusal = await page.getByRole("alert").innerText();
  expect(refusal).toContain("Услуга ещё не началась");
  expect(refusal).toMatch(/Основание: пп?\. 35.* Порядка, требование R8/);
  await page.context().close();
});

it("a booking that was moved is moved back from the message", async () => {
  const page = await openAs("head", `/day?date=${tomorrow()}`);
  const rows = page.getByRole("row");
  await rows.nth(1).waitFor();
  const before = await page.getByRole("table").innerText();
  await rows
    .nth(1)
    .getByRole("button", { name: /Ещё действия/ })
    .click();
  await page.getByRole("menuitem", { name: "Перенести" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("День").selectOption({ index: 1 });
  await dialog.getByRole("radio").first().check();
  await dialog.getByRole("button", { name: "Перенести" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Отменить", exact: true }).click();
  await page.getByText("возвращена на прежнее время").waitFor();
  await expect.poll(() => page.getByRole("table").innerText()).toBe(before);
  await page.context().close();
});

it("[R33] a name is shown only when asked for, with a reason, and anonymous bookings have none to show", async () => {
  const page = await openAs("registrar", `/day?date=${tomorrow()}`);
  await page.getByRole("row").nth(2).waitFor();
  expect(await page.innerText("main")).not.toContain("Мария Петрова");
  const named = page.getByRole("row").filter({ hasNotText: "Анонимно" }).last();
  await named.getByRole("button", { name: /Ещё действия/ }).click();
  await page.getByRole("menuitem", { name: "Показать имя и телефон" }).click();
  await page.getByRole("button", { name: "Показать", exact: true }).click();
  await page.getByText("Мария Петрова").waitFor();
  await page.getByRole("button", { name: "Скрыть" }).click();
  expect(await page.innerText("body")).not.toContain("Мария Петрова");
  await page
    .getByRole("row")
    .filter({ hasText: "Анонимно" })
    .first()
    .getByRole("button", { name: /Ещё/ })
    .click();
  expect(await page.getByRole("menuitem", { name: "Показать имя и телефон" }).count()).toBe(0);
  await page.context().close();
});

it("what was asked for before signing in is opened after it, and after signing out nothing is left", async () => {
  const page = await openPage();
  page.setDefaultTimeout(15_000);
  const { email, password } = await program.staff(centre, "head");
  await page.goto(`${program.home()}/admin/journal?month=3`);
  await page.getByLabel("Электронная почта").fill(email);
  await page.getByRole("textbox", { name: "Пароль" }).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/admin\/journal\?month=3$/);
  await page.getByRole("button", { name: /Ольга Иванова/ }).click();
  await page.getByRole("menuitem", { name: "Выйти", exact: true }).click();
  await page.getByRole("heading", { name: "Вход для сотрудников" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Вход для сотрудников" }).waitFor();
  await page.context().close();
});
