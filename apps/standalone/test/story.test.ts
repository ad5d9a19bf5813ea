import { createCentre, createDepartment, emptyDatabase, type TestCentre } from "@prosvet/testing";
import { browser, violationsOf } from "@prosvet/testing/browser";
import type { Page } from "playwright-core";
import { readSheet } from "read-excel-file/node";
import { expect, it } from "vitest";
import { runningProgram, type SignIn } from "./running-program.ts";

/** The story takes days: the program's clock goes on when the story says so. */
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);

const base = await emptyDatabase("story");
const program = runningProgram(base, clock);
const { openPage } = browser();

const secretWords = "Сын Аристарх боится темноты";

/** A parent books the first free time, anonymously, with JavaScript off. Out: the number of the booking. */
async function bookWithoutScript(centre: TestCentre): Promise<string> {
  const page = await openPage({ javaScript: false, width: 360, height: 740 });
  const press = (label: string) => page.click(`main button:text-is("${label}")`);
  await page.goto(`${program.home}/c/${centre.slug}`);
  await page.click('main a:text-is("Записаться")');
  await page.fill("#words", secretWords);
  await press("Дальше");
  await page.check("#meeting");
  await press("Дальше");
  await press("Выбрать это время");
  await page.check("#who");
  await press("Дальше");
  await press("Записаться");
  const number = (await page.textContent("main .code")) ?? "";
  await page.context().close();
  return number.trim();
}

async function signIn(path: string, { email, password }: SignIn): Promise<Page> {
  const page = await openPage();
  page.setDefaultTimeout(10_000);
  await page.clock.install({ time: clock() });
  await page.goto(`${program.home}/admin/`);
  await page.getByLabel("Электронная почта").fill(email);
  await page.getByRole("textbox", { name: "Пароль" }).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname !== "/admin/");
  await page.goto(`${program.home}/admin/${path}`);
  return page;
}

async function seesBooking(person: SignIn, number: string): Promise<boolean> {
  const page = await signIn("queue", person);
  await page.getByRole("heading", { name: "Записи" }).waitFor();
  await page.getByRole("table").waitFor();
  const text = await page.innerText("main");
  expect(text).not.toContain("Аристарх");
  await page.context().close();
  return text.includes(number);
}

/** The consultant records the service of the booking from its row, by the keyboard. Out: what the journal exports. */
async function recordAndExport(consultant: SignIn, registrar: SignIn, number: string) {
  const page = await signIn("queue", consultant);
  const row = page.getByRole("row").filter({ hasText: number });
  await row
    .getByRole("link", { name: "Записать услугу" })
    .or(row.getByRole("button", { name: "Записать услугу" }))
    .click();
  await page.getByRole("heading", { name: "Записать услугу" }).waitFor();
  await page.getByLabel("Тема").first().selectOption({ label: "5 Отношения детей и родителей" });
  await page.keyboard.press("Control+Enter");
  await page.getByText(/Записана услуга № 1\b/).waitFor();
  await page.context().close();

  const office = await signIn("journal", registrar);
  await office.getByRole("table").waitFor();
  expect(await office.innerText("main")).toContain("Анонимно");
  expect(await violationsOf(office)).toEqual([]);
  await office.getByRole("button", { name: "Скачать файл" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "Подготовить файл" }).click();
  const file = office.getByRole("link", { name: /^Скачать: Журнал услуг/ });
  // It is made in a process of its own, beside everything else that this machine does.
  await file.waitFor({ timeout: 60_000 });
  const taking = office.waitForEvent("download");
  await file.click();
  const sheet = await readSheet((await (await taking).path()) ?? "");
  await office.context().close();
  return sheet;
}

async function countSeenBy(department: SignIn): Promise<string> {
  const page = await signIn("department", department);
  await page.getByRole("table").waitFor();
  const text = await page.innerText("table");
  await page.context().close();
  return text;
}

it("a parent books, the staff see it and record it, the journal exports it, the department counts it; another centre sees none of it", async () => {
  const departmentId = await createDepartment(base);
  const limits = { minNoticeMinutes: 0 };
  const centres = [
    await createCentre(base, { departmentId, limits, name: "Центр «Гармония»", regulation: "garmonia" }),
    await createCentre(base, {
      departmentId,
      limits,
      name: "Центр «Клуб»",
      regulation: "klub",
      timezone: "Europe/Moscow",
    }),
  ];
  const people = await Promise.all(
    centres.map(async (centre) => ({
      centre,
      registrar: await program.staff(centre, "registrar", "Регистратор"),
      consultant: await program.staff(centre, "consultant", "Консультант", centre.consultantIds[0]),
    })),
  );
  const reader = await program.department(departmentId, "Отдел");

  const numbers: string[] = [];
  for (const { centre } of people) numbers.push(await bookWithoutScript(centre));
  for (const [at, { registrar }] of people.entries()) {
    for (const [of, number] of numbers.entries())
      expect(await seesBooking(registrar, number)).toBe(at === of);
  }

  ahead = 2 * 86_400_000;
  for (const [at, { consultant, registrar }] of people.entries()) {
    const sheet = await recordAndExport(consultant, registrar, numbers[at] ?? "");
    const cells = sheet.flat().map(String);
    expect(cells.some((cell) => cell.includes("Анонимно"))).toBe(true);
    expect(cells.join(" ")).not.toContain("Аристарх");
  }

  await expect
    .poll(() => countSeenBy(reader), { timeout: 20_000, interval: 500 })
    .toMatch(/Итого[\s\S]*2\s*$/);
}, 240_000);
