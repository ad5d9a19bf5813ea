import { createCentre, emptyDatabase, type TestCentre } from "@prosvet/testing";
import { browser, violationsOf } from "@prosvet/testing/browser";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { runningProgram, type SignIn } from "./running-program.ts";

const base = await emptyDatabase("written");
const program = runningProgram(base);
const { openPage } = browser();

const question = "Сын Аристарх боится темноты. Что делать?";
const answer = "Аристарху поможет ночник.\n\nГасите свет постепенно.";

/** Somebody with no JavaScript, on a telephone. */
const parentsPage = () => openPage({ javaScript: false, width: 360, height: 740 });
const press = (page: Page, label: string) => page.click(`main button:text-is("${label}")`);

/** Asks in writing, anonymously. Out: number and PIN. */
async function askInWriting({ slug }: TestCentre) {
  const page = await parentsPage();
  await page.goto(`${program.home}/c/${slug}`);
  await page.click('main a:text-is("Записаться")');
  await page.fill("#words", question);
  await press(page, "Дальше");
  await page.getByLabel("Письменный ответ на электронную почту").check();
  await press(page, "Дальше");
  await page.check("#who");
  await press(page, "Дальше");
  await press(page, "Отправить вопрос");
  await page.locator("main .code").first().waitFor();
  const [number = "", pin = ""] = await page.locator("main .code").allTextContents();
  expect(await page.innerText("main")).toContain("Ответ появится на странице «Посмотреть запись»");
  await page.context().close();
  return { number: number.trim(), pin: pin.trim() };
}

type Secret = { number: string; pin: string };

async function findOwn(page: Page, { slug }: TestCentre, { number, pin }: Secret): Promise<Page> {
  await page.goto(`${program.home}/c/${slug}/booking/find`);
  await page.fill("#number", number);
  await page.fill("#pin", pin);
  await press(page, "Показать запись");
  await page.getByRole("heading", { name: `Запись ${number}` }).waitFor();
  return page;
}

async function signIn(path: string, { email, password }: SignIn): Promise<Page> {
  const page = await openPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${program.home}/admin/`);
  await page.getByLabel("Электронная почта").fill(email);
  await page.getByRole("textbox", { name: "Пароль" }).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname !== "/admin/");
  await page.goto(`${program.home}/admin/${path}`);
  return page;
}

/** The head puts a material into the library and names who answers. */
async function prepare(head: SignIn, number: string): Promise<void> {
  const page = await signIn("materials", head);
  await page.getByRole("button", { name: "Добавить материал" }).click();
  await page.getByLabel("Название").fill("Памятка о сне");
  await page.getByLabel("Ссылка").fill("https://example.ru/sleep.pdf");
  await page.getByRole("button", { name: "Добавить", exact: true }).click();
  await page.getByRole("row").filter({ hasText: "Памятка о сне" }).waitFor();
  await page.goto(`${program.home}/admin/written`);
  const row = page.getByRole("row").filter({ hasText: number });
  expect(await row.innerText()).toContain("осталось 10 дней");
  expect(await page.innerText("main")).not.toContain("Аристарх");
  expect(await violationsOf(page)).toEqual([]);
  await row.getByRole("button", { name: "Назначить" }).click();
  await page.getByRole("dialog").getByLabel("Консультант").selectOption({ index: 1 });
  await page.getByRole("dialog").getByRole("button", { name: "Назначить" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await row.getByRole("button", { name: "Сменить консультанта" }).waitFor();
  await page.context().close();
}

async function openRequest(consultant: SignIn, number: string): Promise<Page> {
  const page = await signIn("written", consultant);
  await page.getByRole("row").filter({ hasText: number }).getByRole("link", { name: "Ответить" }).click();
  await page.getByRole("button", { name: "Открыть вопрос" }).click();
  await page.getByRole("heading", { name: `Письменный запрос ${number}` }).waitFor();
  return page;
}

it("[R26] [R46] a parent asks in writing anonymously without scripts, a consultant answers, the answer is fetched by number and PIN", async () => {
  const centre = await createCentre(base, { consultants: 2, regulation: "garmonia" });
  const [first] = centre.consultantIds;
  const head = await program.staff(centre, "head", "Руководитель");
  const consultant = await program.staff(centre, "consultant", "Консультант", first);
  const secret = await askInWriting(centre);
  await prepare(head, secret.number);

  const page = await openRequest(consultant, secret.number);
  expect(await page.innerText("main")).toContain("Аристарх боится темноты");
  await page.getByRole("textbox", { name: /^Ответ/ }).fill(answer);
  await page.getByText(/^Сохранено в \d{1,2}:\d\d$/).waitFor();
  const otherTab = await openRequest(consultant, secret.number);
  expect(await otherTab.getByRole("textbox", { name: /^Ответ/ }).inputValue()).toBe(answer);
  await page.getByLabel("Памятка о сне").check();
  await page
    .getByRole("combobox", { name: /^Тема/ })
    .selectOption({ label: "5 Отношения детей и родителей" });
  await page.getByText("Есть несохранённые изменения").waitFor();
  await page.getByText(/^Сохранено в \d{1,2}:\d\d$/).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await otherTab.getByRole("textbox", { name: /^Ответ/ }).fill("Из другой вкладки");
  await otherTab.getByRole("alert").filter({ hasText: "в другой вкладке" }).waitFor();
  await otherTab.getByRole("button", { name: "Открыть сохранённое" }).click();
  await expect.poll(() => otherTab.getByLabel("Памятка о сне").isChecked(), { timeout: 15_000 }).toBe(true);
  expect(await otherTab.getByRole("textbox", { name: /^Ответ/ }).inputValue()).toBe(answer);
  await otherTab.context().close();

  await page.getByRole("button", { name: "Ответить", exact: true }).click();
  const dialog = page.getByRole("dialog");
  expect(await dialog.innerText()).toContain("по номеру записи и ПИН-коду");
  await dialog.getByRole("button", { name: "Отправить ответ" }).click();
  await page.getByText(/В журнале услуг это запись № 1 за/).waitFor();
  expect((await page.innerText("body")).toLowerCase()).not.toContain("заключени");
  await page.goto(`${program.home}/admin/journal`);
  await page.getByRole("table").waitFor();
  expect(await page.innerText("main")).toMatch(/Анонимно[\s\S]*Письменн/);
  await page.context().close();

  const own = await findOwn(await parentsPage(), centre, secret);
  const text = await own.innerText("main");
  for (const words of [
    "Ответ дан",
    "Аристарху поможет ночник.",
    "Гасите свет постепенно.",
    "Памятка о сне",
  ]) {
    expect(text).toContain(words);
  }
  expect(await own.getByRole("link", { name: "Памятка о сне" }).getAttribute("href")).toBe(
    "https://example.ru/sleep.pdf",
  );
  expect(text).not.toContain("боится темноты");
  await own.context().close();
  const seen = await findOwn(await openPage({ width: 360, height: 740 }), centre, secret);
  expect(await violationsOf(seen)).toEqual([]);
  await seen.context().close();
}, 240_000);

it("[R30] the head changes the typical questions, and parents see them in that order", async () => {
  const centre = await createCentre(base);
  const page = await signIn("typical-questions", await program.staff(centre, "head", "Руководитель"));
  await page.getByRole("button", { name: "Ниже: вопрос 1", exact: true }).click();
  const first = await page.getByLabel("Вопрос 1", { exact: true }).inputValue();
  await page.getByRole("button", { name: "Убрать вопрос 2", exact: true }).click();
  await page.getByRole("button", { name: "Добавить вопрос" }).click();
  await page
    .getByLabel(/^Вопрос \d+$/)
    .last()
    .fill("Как записаться в сад?");
  await page.getByRole("button", { name: "Сохранить список" }).click();
  await page.getByText("Список вопросов сохранён").waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.context().close();

  const parent = await parentsPage();
  await parent.goto(`${program.home}/c/${centre.slug}/booking/topic`);
  const labels = await parent.locator("main .choice label").allInnerTexts();
  expect(labels[0]).toBe(first);
  expect(labels).toContain("Как записаться в сад?");
  await parent.context().close();
}, 120_000);

it("the head makes a consultant's calendar and closes it; the poster opens; the sheet of the day prints without the frame", async () => {
  const centre = await createCentre(base);
  // Whose calendar it is has signed: without an obligation nothing is fed (R53).
  await program.staff(centre, "consultant", "Консультант", centre.consultantIds[0]);
  const page = await signIn("calendars", await program.staff(centre, "head", "Руководитель"));
  await page.getByRole("button", { name: /Адрес календаря/ }).click();
  await page.getByRole("button", { name: "Создать адрес" }).click();
  const address = await page.getByRole("textbox", { name: "Секретный адрес" }).inputValue();
  const feed = () => fetch(address);
  const made = await feed();
  expect([made.status, await made.text()]).toEqual([200, expect.stringMatching(/^BEGIN:VCALENDAR/)]);
  await page.getByRole("button", { name: "Готово" }).click();
  await page.getByText(/подключён, адрес создан/).waitFor();
  expect(await page.innerText("body")).not.toContain(address);
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.getByRole("textbox", { name: "Код ссылки для сайта" }).inputValue()).toBe(
    `<a href="${program.home}/c/${centre.slug}">Записаться на бесплатную консультацию</a>`,
  );
  await page.getByRole("button", { name: /Адрес календаря/ }).click();
  await page.getByRole("button", { name: "Закрыть календарь" }).click();
  await page.getByText("не подключён").waitFor();
  expect((await feed()).status).toBe(404);

  await page.goto(`${program.home}/c/${centre.slug}/poster`);
  await page.getByRole("img", { name: /QR-код/ }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.goto(`${program.home}/admin/day/sheet`);
  await page.getByRole("heading", { name: /Лист дня/ }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("header").first().isVisible()).toBe(false);
  expect(await page.getByRole("button", { name: "Печать" }).isVisible()).toBe(false);
  await page.context().close();
}, 120_000);
