import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { bookAt } from "./book.ts";
import { faultsOf, watch } from "./inspect.ts";
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

/** Opens the booking about adapting to kindergarten that waits for a time, and reads whom the centre proposes first. */
async function proposedFirst(page: Page): Promise<string> {
  await page.goto(`${program.home()}/admin/queue?state=open`);
  const waiting = page.getByRole("row").filter({ hasText: "без времени" });
  await waiting.getByRole("link", { name: /^запись/ }).click();
  await page.getByRole("heading", { name: /без времени/ }).waitFor();
  await page.getByRole("button", { name: /Ещё действия/ }).click();
  await page.getByRole("menuitem", { name: "Назначить консультанта" }).click();
  const first = page.getByRole("dialog").locator("label").filter({ hasText: "предлагаем" });
  await first.waitFor();
  return first.innerText();
}

it("[R37] topics ticked by the head from the keyboard alone decide whom the centre proposes", async () => {
  const page = await openPage();
  await signInAs(page, program.home(), await program.staff(centre, "head"));
  const before = await proposedFirst(page);
  const other = before.includes("Консультант 1") ? "Консультант 2" : "Консультант 1";

  await page.goto(`${program.home()}/admin/day`);
  await page.locator("#content").getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("9");
  await page.getByRole("heading", { name: "Консультанты", level: 1 }).waitFor();
  const row = page.getByRole("row").filter({ hasText: other });
  await row.getByText("Темы не отмечены: отвечает на любую").waitFor();
  await row.getByRole("button", { name: `Изменить темы: ${other}` }).focus();
  await page.keyboard.press("Enter");
  const topic = page.getByRole("radiogroup", { name: "Адаптация к детскому саду или школе" });
  await topic.waitFor();
  await page.getByText("Ни одна тема не отмечена").waitFor();
  // Tab goes from topic to topic: the fifth is the one.
  for (let step = 0; step < 4; step++) await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await topic.getByRole("radio", { name: "Главная" }).isChecked()).toBe(true);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await row.getByText("Адаптация к детскому саду или школе").waitFor();

  expect(await proposedFirst(page)).toContain(other);
  await page.context().close();
});

it("[R37] others look at the topics and change none", async () => {
  const page = await openPage();
  await signInAs(page, program.home(), await program.staff(centre, "consultant"));
  await page.goto(`${program.home()}/admin/consultants`);
  await page.getByRole("row").filter({ hasText: "Консультант 2" }).waitFor();
  expect(await page.getByRole("button", { name: /Изменить темы/ }).count()).toBe(0);
  await page.context().close();
});

it.each([1280, 360])(
  "at %i px «Центр» is two lines of tabs at most, and its screens pass axe",
  async (width) => {
    const page = await openPage({ width, height: 800 });
    const found = await watch(page);
    await signInAs(page, program.home(), await program.staff(centre, "head"));
    await page.goto(`${program.home()}/admin/consultants`);
    await page
      .getByRole("button", { name: /Изменить темы/ })
      .first()
      .waitFor();
    found.push(...(await faultsOf(page, "consultants")));
    const heightOf = async (name: string) =>
      (await page.getByRole("navigation", { name, exact: true }).boundingBox())?.height ?? 0;
    expect(await heightOf("Центр")).toBeLessThan(110);
    if (width === 1280) expect(await heightOf("Разделы")).toBeLessThan(60);
    await page
      .getByRole("button", { name: /Изменить темы/ })
      .first()
      .click();
    await page.getByRole("dialog").waitFor();
    found.push(...(await faultsOf(page, "topics")));
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Сообщения" }).click();
    await page.getByRole("heading", { name: "Сообщения" }).waitFor();
    if (width === 360) await page.getByRole("button", { name: "Меню" }).click();
    const section = page.getByRole("link", { name: "Центр", exact: true });
    expect(await section.getAttribute("aria-current")).toBe("true");
    await page.context().close();
    expect(found).toEqual([]);
  },
);
