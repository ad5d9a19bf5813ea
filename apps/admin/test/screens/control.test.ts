import { createCentre, openSuperuser, type TestCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAt } from "./book.ts";
import { faultsOf, watch } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const root = openSuperuser(base.urls);
const program = runningProgram(base);
const { openPage } = browser();
let centre: TestCentre;

beforeAll(async () => {
  centre = await createCentre(base);
  await bookAt(program.home(), centre.slug);
});
afterAll(() => root.end());

describe.each([1280, 360])("[R6] what was done in the centre at %i px", (width) => {
  it("is read and narrowed by the head, who is told whether the list is whole; the screen passes axe", async () => {
    const page = await openPage({ width, height: 800 });
    const found = await watch(page);
    await signInAs(page, program.home(), await program.staff(centre, "head"));
    await page.goto(`${program.home()}/admin/control/actions`);
    const rows = page.getByRole("row");
    await rows.getByText("Запись создана").first().waitFor();
    found.push(...(await faultsOf(page, "actions")));

    await page.getByRole("button", { name: "Проверить журнал действий" }).click();
    await page.getByRole("status").getByText("Журнал действий цел: проверено строк").waitFor();
    found.push(...(await faultsOf(page, "whole")));

    await page.getByLabel("Что сделано").selectOption({ label: "Добавлен материал" });
    await page.getByText("Такого не делали").waitFor();
    await page.getByRole("link", { name: "Показать всё" }).click();
    await page
      .getByRole("link", { name: /^Запись: всё, что с этим делали/ })
      .first()
      .click();
    await page.getByText("Показано, что делали с одним.").waitFor();
    expect(new URL(page.url()).searchParams.get("subjectKind")).toBe("booking");
    found.push(...(await faultsOf(page, "one thing")));

    const { tenantId } = centre;
    await root`update app.audit_entries set action = 'materials.add' where tenant_id = ${tenantId} and seq = 1`;
    await page.getByRole("button", { name: "Проверить журнал действий" }).click();
    await page.getByText("Строку № 1 изменили после того, как она была записана.").waitFor();
    found.push(...(await faultsOf(page, "broken")));
    await root`update app.audit_entries set action = 'bookings.request' where tenant_id = ${tenantId} and seq = 1`;
    await page.context().close();
    expect(found).toEqual([]);
  });
});

describe.each([1280, 360])("[R6] [R36] what the head looks after at %i px", (width) => {
  it("is shown by kind with counts, leads to where it is put right, and says when there is nothing", async () => {
    const { tenantId } = centre;
    await root`update app.bookings set starts_at = null, ends_at = null, first_offered_at = null, state = 'requested',
      requested_at = now() - interval '14 days', deadline = current_date - 3 where tenant_id = ${tenantId}`;
    const page = await openPage({ width, height: 800 });
    const found = await watch(page);
    await signInAs(page, program.home(), await program.staff(centre, "head"));
    await page.goto(`${program.home()}/admin/control`);
    await page.getByText("Время так и не назначено.").first().waitFor();
    await page.getByText("Обязательное: п. 20 Порядка, R36").first().waitFor();
    await page.getByRole("link", { name: "Просрочено: 3" }).waitFor();
    found.push(...(await faultsOf(page, "overdue")));

    await page.getByRole("link", { name: "Внесено поздно: 0" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(/^Внесённого поздно нет за [а-я]+ 20\d\d$/).waitFor();
    expect(new URL(page.url()).searchParams.get("kind")).toBe("late");
    found.push(...(await faultsOf(page, "nothing")));

    await page.getByRole("link", { name: /^Отступления: 3/ }).click();
    await page.getByText("Времени не предложили, а последний день был").first().waitFor();
    await page
      .getByRole("link", { name: /^Запись [A-Z0-9]/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "История" }).waitFor();
    await page.context().close();
    expect(found).toEqual([]);
  });
});

it("[R6] a registrar sees what the desk puts right and neither looks nor what was done", async () => {
  const page = await openPage({ width: 1280, height: 800 });
  await signInAs(page, program.home(), await program.staff(centre, "registrar"));
  await page.goto(`${program.home()}/admin/control?kind=looks`);
  await page.getByRole("link", { name: /^Внесено поздно/ }).waitFor();
  const nav = page.getByRole("navigation", { name: "Контроль" });
  expect(await nav.getByRole("link").count()).toBe(3);
  await page.context().close();
});

it("[R6] the head reads on the card of a member and under the schedule what was done with them", async () => {
  const page = await openPage({ width: 360, height: 800 });
  const found = await watch(page);
  await signInAs(page, program.home(), await program.staff(centre, "head"));
  await page.goto(`${program.home()}/admin/staff`);
  await page
    .getByRole("button", { name: /^История: / })
    .first()
    .click();
  await page.getByRole("dialog").locator("li, p").first().waitFor();
  found.push(...(await faultsOf(page, "history of a member")));
  await page.goto(`${program.home()}/admin/schedule`);
  await page.getByRole("button", { name: "Показать, что делали" }).click();
  await page.getByText("С этим ещё ничего не делали.").waitFor();
  found.push(...(await faultsOf(page, "history of the schedule")));
  await page.context().close();
  expect(found).toEqual([]);
});
