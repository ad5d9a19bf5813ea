import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import { beforeAll, expect, it } from "vitest";
import { faultsOf, watch } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const program = runningProgram(base);
const { openPage } = browser();
let centre: TestCentre;

const password = "синий слон у самого моря";

beforeAll(async () => {
  centre = await createCentre(base);
});

it.each([1280, 360])(
  "[R53] at %i px somebody new waits outside until their obligation is on file",
  async (width) => {
    const email = `new-${width}-${Date.now()}@example.ru`;
    const head = await openPage({ width, height: 900 });
    const found = await watch(head);
    await signInAs(head, program.home(), await program.staff(centre, "head"));
    await head.goto(`${program.home()}/admin/staff`);
    await head.getByRole("button", { name: "Добавить сотрудника" }).click();
    const dialog = head.getByRole("dialog");
    await dialog.getByLabel("Электронная почта").fill(email);
    const name = `Вера Холодова ${width}`;
    await dialog.getByLabel("Фамилия, имя, отчество").fill(name);
    found.push(...(await faultsOf(head, "a new card")));
    await head.keyboard.press("Enter");
    const link = await dialog.getByLabel("Ссылка", { exact: true }).inputValue();
    found.push(...(await faultsOf(head, "the link")));
    await dialog.getByRole("button", { name: "Ссылка передана" }).click();
    const row = head.getByRole("row").filter({ hasText: name });
    await row.getByText("нет: нужны номер и дата обязательства").waitFor();
    expect(await head.evaluate("document.activeElement.textContent")).toBe("Добавить сотрудника");
    found.push(...(await faultsOf(head, "the staff")));

    const theirs = await openPage({ width, height: 900 });
    const seen = await watch(theirs);
    await theirs.goto(`${program.home()}/admin/invitation${new URL(link, program.home()).hash}`);
    await theirs.locator("[name=next]").fill(password);
    expect(theirs.url()).not.toContain("#");
    await theirs.locator("[name=again]").fill("совсем другой пароль");
    await theirs.keyboard.press("Enter");
    await theirs.getByText("Пароли не совпадают").waitFor();
    await theirs.locator("[name=again]").fill(password);
    seen.push(...(await faultsOf(theirs, "the invitation")));
    await theirs.keyboard.press("Enter");
    await theirs.getByRole("link", { name: "Войти" }).click();
    await theirs.getByRole("heading", { name: "Вход для сотрудников" }).waitFor();
    await theirs.keyboard.type(email);
    await theirs.keyboard.press("Tab");
    await theirs.keyboard.type(password);
    await theirs.keyboard.press("Enter");
    const chosen = theirs.getByRole("button", { name: /регистратор/i });
    const closed = theirs.getByRole("heading", { name: "Доступа пока нет" });
    await chosen.or(closed).first().waitFor();
    if (await chosen.isVisible()) await chosen.click();
    await closed.waitFor();
    await theirs.getByText("номер и дата обязательства о неразглашении").waitFor();
    seen.push(...(await faultsOf(theirs, "outside")));
    await theirs.goto(`${program.home()}/admin/day`);
    await closed.waitFor();

    await row.getByRole("button", { name: `Изменить карточку: ${name}` }).click();
    await dialog.getByLabel("Номер обязательства").fill("12");
    await dialog.getByLabel("Дата обязательства").fill("01.09.2026");
    await dialog.getByRole("button", { name: "Сохранить" }).click();
    await row.getByText(/^открыт/).waitFor();
    await theirs.getByRole("button", { name: "Проверить снова" }).click();
    await theirs.locator("#content").getByRole("heading", { level: 1 }).waitFor();

    await theirs.goto(`${program.home()}/admin/account`);
    await theirs.getByLabel("Нынешний пароль").fill(password);
    for (const name of ["next", "again"]) {
      await theirs.locator(`[name=${name}]`).fill(`${password} и ещё`);
    }
    seen.push(...(await faultsOf(theirs, "the account")));
    await theirs.keyboard.press("Enter");
    await theirs.getByText("Пароль изменён").waitFor();

    await row.getByRole("button", { name: `Закрыть доступ: ${name}` }).click();
    found.push(...(await faultsOf(head, "an end")));
    await dialog.getByRole("button", { name: "Закрыть доступ" }).click();
    await row.getByText(/^закрыт/).waitFor();
    await theirs.goto(`${program.home()}/admin/day`);
    await theirs.getByRole("heading", { name: "Вход для сотрудников" }).waitFor();
    await head.context().close();
    await theirs.context().close();
    expect([...found, ...seen]).toEqual([]);
  },
);
