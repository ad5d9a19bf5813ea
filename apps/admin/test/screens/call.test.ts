import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { faultsOf, watch } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const program = runningProgram(base);
const { openPage } = browser();
let centre: TestCentre;

beforeAll(async () => {
  centre = await createCentre(base, { consultants: 2 });
});

async function atDesk(width = 1280): Promise<Page> {
  const page = await openPage({ width, height: 800 });
  await signInAs(page, program.home(), await program.staff(centre, "registrar"));
  await page.goto(`${program.home()}/admin/desk?mode=call`);
  await page.getByRole("radio").first().waitFor();
  return page;
}

const entered = (page: Page) => page.getByRole("region", { name: "Внесено" });

it("[R31] [R41] a call takes the professional who books and the second parent, each as they said it", async () => {
  const page = await atDesk();
  await page.getByText(/^Дополнительно:/).click();
  await page.getByLabel("Сколько придёт").selectOption("2");
  await page.getByLabel("Имя второго родителя").fill("Пётр Соловей");
  await page.getByLabel("Второй родитель сам дал согласие").check();
  await page.getByLabel("Имя специалиста").fill("Ольга Воронова");
  await page.getByLabel("Организация").fill("Детский сад № 5");
  await page.getByRole("button", { name: "Записать", exact: true }).click();
  await entered(page).getByText("Записали", { exact: true }).waitFor();

  await page.goto(`${program.home()}/admin/queue?state=confirmed`);
  await page
    .getByRole("link", { name: /^запись/ })
    .first()
    .waitFor();
  const [stored] = await base.owner.inTenant(centre.tenantId, (tx) =>
    tx.execute<{ people: number; told: boolean }>(
      "select participants as people, referrer_sealed is not null as told from app.bookings where joint_with is null",
    ),
  );
  expect(stored).toEqual({ people: 2, told: true });
  expect(await page.innerText("main")).not.toMatch(/Соловей|Воронова/);
  await page.context().close();
});

it.each([1280, 360])(
  "[R32] at %i px a new PIN is given once, and the old one stops working",
  async (width) => {
    const page = await atDesk(width);
    const found = await watch(page);
    await page.getByRole("button", { name: "Записать", exact: true }).click();
    const receipt = await entered(page).innerText();
    const [, number = "", old = ""] = /Номер\s+(\S+),\s+ПИН-код\s+(\d{6})/.exec(receipt) ?? [];
    const opens = async (pin: string) => {
      const answer = await fetch(`${program.home()}/api/public/centres/${centre.slug}/bookings/waiting`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ number, pin, waiting: false }),
      });
      return answer.status !== 404;
    };
    expect(await opens(old)).toBe(true);

    await page.goto(`${program.home()}/admin/queue?state=confirmed`);
    await page.getByRole("link", { name: `запись ${number}` }).click();
    await page.getByRole("button", { name: "Новый ПИН-код" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("сразу перестанут действовать").waitFor();
    found.push(...(await faultsOf(page, "asking")));
    expect(await opens(old)).toBe(true);
    await dialog.getByRole("button", { name: "Выдать новый ПИН-код" }).click();
    await dialog.getByText("Прежний ПИН-код больше не действует").waitFor();
    found.push(...(await faultsOf(page, "shown")));
    const [pin = ""] = /\d{6}/.exec((await dialog.innerText()).replace(number, "")) ?? [];
    expect([await opens(pin), await opens(old)]).toEqual([true, false]);

    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate("document.body.innerText");
    expect(printed).toContain(pin);
    expect(printed).not.toContain("О записи");
    await page.emulateMedia({ media: "screen" });
    await dialog.getByRole("button", { name: "Закрыть", exact: true }).last().click();
    await dialog.waitFor({ state: "detached" });
    expect(await page.content()).not.toContain(pin);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Новый ПИН-код");
    await page.context().close();
    expect(found).toEqual([]);
  },
);
