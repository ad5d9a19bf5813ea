import { outbox, tenants } from "@prosvet/db/schema";
import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { bookAt } from "./book.ts";
import { faultsOf, watch } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const notices = {
  publicAddress: "https://prosvet.example",
  mail: false,
  smsProviders: [],
  showsOutbox: true,
};
const real = testDatabase();
const base: typeof real = { ...real, deps: (changes) => real.deps({ notices, ...changes }) };
const program = runningProgram(base);
const { openPage } = browser();
let centre: TestCentre;

beforeAll(async () => {
  centre = await createCentre(base);
  await base.owner.transact((tx) =>
    tx.update(tenants).set({ demonstration: true }).where(eq(tenants.id, centre.tenantId)),
  );
  await bookAt(program.home(), centre.slug);
  await base.owner.inTenant(centre.tenantId, (tx) =>
    tx.update(outbox).set({ failedAt: new Date(), lastFailure: "550", attempts: 1 }),
  );
});

describe.each([1280, 360])("the centre's notices at %i px", (width) => {
  it("are seen, looked into and worded by the head; every screen passes axe and scrolls no sideways", async () => {
    const page = await openPage({ width, height: 800 });
    const found = await watch(page);
    await signInAs(page, program.home(), await program.staff(centre, "head"));
    await page.goto(`${program.home()}/admin/notices`);
    await page.getByText("Такого почтового ящика нет").first().waitFor();
    found.push(...(await faultsOf(page, "notices")));

    await page
      .getByRole("button", { name: /^Текст сообщения/ })
      .first()
      .click();
    await page.getByRole("dialog").getByText("Здравствуйте!").waitFor();
    found.push(...(await faultsOf(page, "shown notice")));
    await page.keyboard.press("Escape");

    await page.goto(`${program.home()}/admin/notices/texts`);
    await page.getByRole("button", { name: "Изменить текст «Напоминание»" }).click();
    const form = page.getByRole("region", { name: "Напоминание" });
    await form.getByLabel("Тема письма").fill("Завтра, {дата}");
    await form
      .getByRole("group", { name: "Как это прочитают" })
      .getByText("Завтра, понедельник, 23 ноября")
      .waitFor();
    found.push(...(await faultsOf(page, "text form")));
    await form.getByRole("textbox", { name: "Текст", exact: true }).fill("{дата} в {время} вас ждёт логопед");
    await page.getByRole("button", { name: "Сохранить", exact: true }).last().click();
    await form.getByText("Уберите слово «логопед»").first().waitFor();
    found.push(...(await faultsOf(page, "refused text")));
    await form.getByRole("textbox", { name: "Текст", exact: true }).fill("Ждём вас {дата} в {время}");
    await form.getByRole("button", { name: "Сохранить" }).click();
    await page.getByText("Текст сохранён").waitFor();
    await page.getByRole("button", { name: "Вернуть первоначальный текст «Напоминание»" }).click();
    await page.getByText("Первоначальный текст возвращён").waitFor();
    await page.context().close();
    expect(found).toEqual([]);
  });
});

it("the registrar sends what failed once more from the keyboard; a consultant has no such section", async () => {
  const page = await openPage();
  await signInAs(page, program.home(), await program.staff(centre, "registrar"));
  await page.goto(`${program.home()}/admin/notices?standing=failed`);
  await page
    .getByRole("button", { name: /^Отправить ещё раз/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await page.getByText("снова ждёт отправки").waitFor();
  await page.context().close();
  const other = await openPage();
  await signInAs(other, program.home(), await program.staff(centre, "consultant"));
  await other.goto(`${program.home()}/admin/notices`);
  await other.waitForURL(/\/admin\/day/);
  await other.getByRole("heading", { level: 1 }).waitFor();
  expect(await other.getByRole("link", { name: "Сообщения" }).count()).toBe(0);
  await other.context().close();
});
