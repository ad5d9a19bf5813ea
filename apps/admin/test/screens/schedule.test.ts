import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { bookAt, tomorrow } from "./book.ts";
import { faultsOf, watch } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const program = runningProgram(base);
const { openPage } = browser();

/** A centre with two bookings of its first consultant tomorrow, and its head before the week of them. */
async function openAsHead(width = 1280): Promise<{ page: Page; centre: TestCentre; found: string[] }> {
  const centre = await createCentre(base, { consultants: 2 });
  await bookAt(program.home(), centre.slug);
  const page = await openPage({ width, height: 800 });
  const found = await watch(page);
  await signInAs(page, program.home(), await program.staff(centre, "head"));
  await page.goto(`${program.home()}/admin/schedule?from=${tomorrow()}`);
  await page.getByRole("table").waitFor();
  return { page, centre, found };
}

const typed = (day: string) => day.split("-").reverse().join(".");
const dayRow = (page: Page) => page.getByRole("row").filter({ hasText: "2 записи" });

beforeAll(async () => {
  await createCentre(base);
});

it("[R13] the head's schedule change with orphans: who is booked is moved before anything is saved", async () => {
  const { page } = await openAsHead();
  expect(await dayRow(page).innerText()).toContain("9:00–18:00");
  await page.getByRole("button", { name: "Заболел, отпуск…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("С какого дня").fill(typed(tomorrow()));
  await dialog.getByLabel("По какой день включительно").fill(typed(tomorrow()));
  await dialog.getByLabel("Причина").fill("Заболела");
  await dialog.getByRole("button", { name: "Дальше" }).click();
  await dialog.getByText("Останутся без своего времени: 2 записи").waitFor();
  const decisions = dialog.getByRole("combobox", { name: /^Что сделать с записью/ });
  const [first, second] = [decisions.nth(0), decisions.nth(1)];

  await first.selectOption({ label: "Другое время…" });
  const save = dialog.getByRole("button", { name: "Сохранить" });
  expect(await save.isDisabled()).toBe(true);
  const other = dialog.getByLabel(/^Другое время для записи/);
  await other.waitFor();
  await other.selectOption({ index: 30 });
  await second.selectOption({ label: "Оставить прежнее время" });
  expect(await save.isDisabled()).toBe(true);
  await dialog.getByLabel("Почему время остаётся").fill("Придёт другой консультант");
  await save.click();
  await page.getByText("Отсутствие записано").waitFor();

  const row = page.getByRole("row").filter({ hasText: "Не принимает: весь день (Заболела)" });
  await row.waitFor();
  await expect.poll(() => row.innerText()).toContain("1 запись");
  await page.context().close();
});

it("[R13] «перенести всех» is one key, and the booking's history says why", async () => {
  const { page } = await openAsHead();
  await dayRow(page)
    .getByRole("button", { name: /^Снять 9:00–18:00/ })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Дальше" }).click();
  await dialog.getByRole("button", { name: "Перенести всех и сохранить" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Приём снят").waitFor();
  await expect.poll(() => page.getByRole("row").filter({ hasText: "приёма нет" }).count()).toBe(1);

  await page.goto(`${program.home()}/admin/queue?state=open`);
  const moved = page.getByRole("row").filter({ hasText: "Анонимно" }).first();
  await moved.getByRole("button", { name: /Ещё/ }).click();
  await page.getByRole("menuitem", { name: "Карточка и история" }).click();
  await page.getByRole("region", { name: "История" }).getByText("Изменился график приёма").waitFor();
  await page.context().close();
});

it("[R13] «заболел» is three keys when nobody is booked", async () => {
  const centre = await createCentre(base);
  const page = await openPage();
  await signInAs(page, program.home(), await program.staff(centre, "head"));
  await page.goto(`${program.home()}/admin/`);
  await page.locator("#content").getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("g");
  await page.getByRole("heading", { level: 1, name: /^Расписание/ }).waitFor();
  await page.getByRole("table").waitFor();
  await page.keyboard.press("o");
  await page.getByRole("dialog").getByLabel("По какой день включительно").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Эта перемена никого не затронет").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Отсутствие записано").waitFor();
  await page.getByRole("row").filter({ hasText: "Не принимает: весь день" }).waitFor();
  await page.context().close();
});

it("[R13] is told what has changed since, and keeps what was decided", async () => {
  const { page, centre } = await openAsHead();
  await dayRow(page)
    .getByRole("button", { name: /^Снять/ })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Дальше" }).click();
  const first = dialog.getByRole("combobox", { name: /^Что сделать с записью/ }).first();
  await first.selectOption({ label: "Снять время, назначить позже" });
  await bookAgain(centre);
  await dialog.getByRole("button", { name: "Сохранить" }).click();
  await dialog.getByText("Пока вы решали, график или записи изменились").waitFor();
  await dialog.getByText("Останутся без своего времени: 3 записи").waitFor();
  expect(await first.inputValue()).toBe("without_time");
  await dialog.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Приём снят").waitFor();
  await page.context().close();
});

/** Somebody books the same consultant while the head decides. */
async function bookAgain({ slug, consultantIds }: TestCentre): Promise<void> {
  const at = `${program.home()}/api/public/centres/${slug}`;
  const query = `from=${tomorrow()}&to=${tomorrow()}&form=in_person&consultant=${consultantIds[0]}`;
  const { slots } = (await (await fetch(`${at}/slots?${query}`)).json()) as { slots: { startsAt: string }[] };
  const body = { form: "in_person", channel: "face_to_face", anonymous: true, topic: "3" };
  const booked = await fetch(`${at}/bookings`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": `${slug}-again` },
    body: JSON.stringify({ ...body, startsAt: slots.at(-1)?.startsAt, consultantId: consultantIds[0] }),
  });
  expect(booked.status).toBe(201);
}

it("[R13] new hours of two weekdays are opened from the keyboard, in a room that was added", async () => {
  const { page } = await openAsHead();
  await page.getByRole("button", { name: "Места" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Название").fill("Кабинет 5");
  await page.keyboard.press("Enter");
  await dialog.getByText("кабинет", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.keyboard.press("a");
  await dialog.getByLabel("Начало").fill("19:00");
  await dialog.getByLabel("Конец").fill("21:00");
  for (const name of ["Вторник", "Четверг"]) await dialog.getByLabel(name).check();
  await dialog.getByLabel("Место").selectOption({ label: "Кабинет 5" });
  await dialog.getByLabel("Сколько человек на одно время").fill("6");
  await page.keyboard.press("Enter");
  await dialog.getByText("Эта перемена никого не затронет").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Приём добавлен").waitFor();
  const opened = page.getByRole("row").filter({ hasText: "19:00–21:00" });
  await expect.poll(() => opened.count()).toBeGreaterThanOrEqual(2);
  expect(await opened.last().innerText()).toMatch(/Кабинет 5 · группа до 6/);
  await page.context().close();
});

it("[R13] hours that cannot be are refused in words, and what was typed stays", async () => {
  const { page } = await openAsHead();
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Конец").fill("08:00");
  await page.keyboard.press("Enter");
  await dialog.getByRole("alert").getByText("Приём должен начаться и закончиться в один день").waitFor();
  expect(await dialog.getByLabel("Конец").inputValue()).toBe("08:00");
  await page.context().close();
});

it("[R13] [R33] a registrar reads everybody's schedule and a consultant their own, and neither changes it", async () => {
  const centre = await createCentre(base, { consultants: 2 });
  for (const role of ["registrar", "consultant"] as const) {
    const page = await openPage();
    await signInAs(page, program.home(), await program.staff(centre, role));
    await page.goto(`${program.home()}/admin/schedule`);
    await page.getByRole("table").waitFor();
    expect(await page.getByText("9:00–18:00").count()).toBe(7);
    expect(await page.getByRole("button", { name: /Добавить|Изменить|Снять|Заболел/ }).count()).toBe(0);
    expect(await page.getByLabel("Консультант").count()).toBe(role === "registrar" ? 1 : 0);
    await page.context().close();
  }
});

describe.each([1280, 360])("at %i px", (width) => {
  it("the week, every dialog of it and the step with orphans pass axe and scroll no sideways", async () => {
    const { page, found } = await openAsHead(width);
    const dialog = page.getByRole("dialog");
    const look = async (name: string) => {
      found.push(...(await faultsOf(page, name)));
      const folder = process.env.PROSVET_SCREENSHOTS;
      if (folder) await page.screenshot({ path: `${folder}/schedule-${name}-${width}.png`, fullPage: true });
    };
    const close = async () => {
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
    };
    await look("week");
    for (const [name, button] of [
      ["absence", "Заболел, отпуск…"],
      ["new", "Добавить приём"],
      ["places", "Места"],
    ] as const) {
      await page.getByRole("button", { name: button, exact: true }).click();
      await dialog.getByRole("heading").first().waitFor();
      await look(name);
      await close();
    }
    await dayRow(page)
      .getByRole("button", { name: /^Изменить/ })
      .click();
    await dialog.getByLabel(/^Конец/).waitFor();
    await look("change");
    await close();
    await dayRow(page)
      .getByRole("button", { name: /^Снять/ })
      .click();
    await dialog.getByRole("button", { name: "Дальше" }).click();
    await dialog.getByText("Останутся без своего времени").waitFor();
    const first = dialog.getByRole("combobox", { name: /^Что сделать с записью/ }).first();
    await look("orphans");
    await first.selectOption({ label: "Другое время…" });
    await dialog.getByLabel(/^Другое время для записи/).waitFor();
    await look("other-time");
    await page.context().close();
    expect(found).toEqual([]);
  });
});
