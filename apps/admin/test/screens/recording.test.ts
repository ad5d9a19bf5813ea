import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import { addOrganisation, contextOf, GivenOrganisation } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { faultsOf } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const program = runningProgram(base);
const { openPage } = browser();

async function openForm(centre: TestCentre, size: { width: number; height: number }) {
  const page = await openPage();
  await page.setViewportSize(size);
  await signInAs(page, program.home(), await program.staff(centre, "consultant"));
  await page.goto(`${program.home()}/admin/services/new`);
  await page.getByRole("combobox", { name: /^Тема/ }).waitFor();
  return page;
}

const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];

it.each(sizes)(
  "[R41] [R47] [R48] [R49] everything of a service fits %o, and axe finds nothing",
  async (size) => {
    const page = await openForm(await createCentre(base), size);
    await page.getByLabel("Кто пришёл").selectOption("both_parents");
    await page.getByText(/^Дополнительно/).click();
    await page.getByLabel("Имя второго родителя").fill("Пётр");
    await page.getByLabel("Получатель предупредил, что ведёт запись").check();
    expect(await page.getByLabel("Запись вёл центр").isDisabled()).toBe(true);
    expect(await page.getByLabel("Скопировано на носитель получателя").isDisabled()).toBe(true);
    await page.getByLabel("Результат").selectOption("refused");
    await page.getByText("Чего мы не делаем").waitFor();
    expect(await faultsOf(page, "form")).toEqual([]);
    await page.context().close();
  },
);

it("[R40] a service as last time is entered with three keys", async () => {
  const page = await openForm(await createCentre(base), { width: 1280, height: 800 });
  await page.keyboard.press("6");
  await page.getByLabel("Сколько минут").fill("20");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "Записана услуга № 1" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Как в прошлый раз" }).waitFor();
  await page.keyboard.press("Alt+KeyR");
  expect(await page.getByLabel("Сколько минут").inputValue()).toBe("20");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "Записана услуга № 2" }).waitFor();
  await page.context().close();
});

it("[R42] what was typed is offered on return, and is gone when the service is in the journal", async () => {
  const page = await openForm(await createCentre(base), { width: 1280, height: 800 });
  await page.getByLabel("Кратко о запросе").fill("Боится детского сада");
  await page.getByText("Черновик сохранён").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Продолжить" }).click();
  expect(await page.getByLabel("Кратко о запросе").inputValue()).toBe("Боится детского сада");
  await page.getByRole("combobox", { name: /^Тема/ }).selectOption("6");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "Записана услуга № 1" }).waitFor();
  await page.reload();
  await page.getByRole("combobox", { name: /^Тема/ }).waitFor();
  await page.waitForLoadState("networkidle");
  expect(await page.getByRole("button", { name: "Продолжить" }).count()).toBe(0);
  await page.context().close();
});

it("[R19] [R29] typing finds an organisation of the directory, and the line keeps its name", async () => {
  const centre = await createCentre(base);
  const registrar = contextOf(base.deps(), await centre.member("registrar"));
  await addOrganisation(registrar, GivenOrganisation.parse({ name: "Телефон доверия" }));
  const page = await openForm(centre, { width: 1280, height: 800 });
  await page.getByRole("combobox", { name: /^Тема/ }).selectOption("14");
  await page.locator('datalist option[value="Телефон доверия"]').waitFor({ state: "attached" });
  await page.getByLabel("Найти организацию").fill("довер");
  await page.keyboard.press("Enter");
  expect(await page.getByLabel("Куда направлен получатель").inputValue()).toBe("Телефон доверия");
  expect(await faultsOf(page, "referral")).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "Записана услуга № 1" }).waitFor();
  await page.context().close();
});
