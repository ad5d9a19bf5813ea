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
  centre = await createCentre(base, { consultants: 2, hours: { startsAt: "00:00", endsAt: "24:00" } });
});

async function openAs(role: "registrar" | "consultant", path: string, width = 1280): Promise<Page> {
  const page = await openPage({ width, height: 800 });
  await signInAs(page, program.home(), await program.staff(centre, role));
  await page.goto(`${program.home()}/admin${path}`);
  await page.locator("#content").getByRole("heading", { level: 1 }).waitFor();
  return page;
}

/** Plays a person at the keyboard: every key is counted, letters of words apart, and the time it takes. */
function playing(page: Page) {
  const counted = { keys: 0, letters: 0, from: performance.now() };
  return {
    async press(...keys: string[]) {
      for (const key of keys) {
        counted.keys++;
        await page.keyboard.press(key);
      }
    },
    async words(text: string) {
      counted.letters += text.length;
      await page.keyboard.type(text, { delay: 120 });
    },
    done(name: string) {
      const seconds = (performance.now() - counted.from) / 1000;
      console.log(`${name}: ${counted.keys} keys beyond ${counted.letters} letters, ${seconds.toFixed(1)} s`);
      return { keys: counted.keys, seconds };
    },
  };
}

const result = (page: Page) => page.getByRole("region", { name: "Внесено" });
const bar = { keys: 12, seconds: 20 };

it("[R40] the common walk-in takes at most 12 keys beyond the words and 20 seconds, from any screen", async () => {
  const page = await openAs("registrar", "/desk");
  // The day begins with the first visit, which names the consultant; the next ones go on with them.
  await page.getByRole("combobox", { name: /^Тема/ }).waitFor();
  await page.keyboard.type("речев");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await result(page).getByText("Внесена услуга № 1").waitFor();

  await page.goto(`${program.home()}/admin/day`);
  await page.locator("#content").getByRole("heading", { level: 1 }).waitFor();
  const play = playing(page);
  await play.press("r");
  await page.getByRole("combobox", { name: /^Тема/ }).waitFor();
  await play.words("адап");
  await play.press("Enter");
  await result(page).getByText("Внесена услуга № 2").waitFor();
  const { keys, seconds } = play.done("a visit");
  expect(keys).toBeLessThanOrEqual(bar.keys);
  expect(seconds).toBeLessThanOrEqual(bar.seconds);
  expect(await result(page).innerText()).toMatch(/Номер\s+[0-9A-Z]{4}-[0-9A-Z]{4},\s+ПИН-код\s+\d{6}/);
  expect(await result(page).innerText()).toContain("Адаптация к детскому саду или школе");
  // The next form is empty and has the focus.
  expect(await page.evaluate("document.activeElement.value")).toBe("");
  expect(await page.evaluate("document.activeElement.role")).toBe("combobox");
  await page.context().close();
});

it("[R35] [R40] a visit of another consultant, another topic by its number, with the child's age, stays within the bar", async () => {
  const page = await openAs("registrar", "/desk");
  await page.getByRole("combobox", { name: /^Тема/ }).waitFor();
  const play = playing(page);
  await play.words("6");
  await play.press("Tab", "ArrowDown", "ArrowDown");
  await play.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab");
  await play.words("4");
  await play.press("Enter");
  await result(page)
    .getByText(/Внесена услуга/)
    .waitFor();
  const { keys, seconds } = play.done("a visit of another consultant");
  expect(keys).toBeLessThanOrEqual(bar.keys);
  expect(seconds).toBeLessThanOrEqual(bar.seconds);
  expect(await result(page).innerText()).toContain("Консультант 2");
  await page.context().close();
});

it("[R31] [R35] a call takes the first free time by Enter, another by the arrows, with a name and the consent", async () => {
  const page = await openAs("registrar", "/desk");
  await page.getByRole("combobox", { name: /^Тема/ }).waitFor();
  const play = playing(page);
  await play.press("F4");
  await page.getByRole("radio").first().waitFor();
  await play.press("Enter");
  await result(page).getByText("Записали", { exact: true }).waitFor();
  expect(play.done("an anonymous call").keys).toBeLessThanOrEqual(bar.keys);
  const first = await result(page).innerText();

  await page.getByRole("radio").first().waitFor();
  const named = playing(page);
  await named.words("готов шк");
  await named.press("Tab");
  await named.words("89120001122");
  await named.press("Tab");
  await named.words("Анна Соловей");
  await named.press("Tab", "Tab", "Space", "Tab", "Tab", "ArrowDown", "Enter");
  await expect.poll(() => result(page).innerText()).not.toBe(first);
  expect(named.done("a named call at the second time").keys).toBeLessThanOrEqual(bar.keys);
  expect(await result(page).innerText()).toMatch(/код\s+\d{6}/);
  await page.goto(`${program.home()}/admin/queue?state=confirmed`);
  await page.getByText("Готовность к школе").waitFor();
  expect(await page.innerText("main")).not.toContain("Соловей");
  await page.context().close();
});

it("[R8] [R40] «Отменить» strikes the line through: the number stays, it is worth nothing", async () => {
  const page = await openAs("registrar", "/desk");
  await page.getByRole("combobox", { name: /^Тема/ }).waitFor();
  await page.keyboard.type("13");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const title = await result(page)
    .getByText(/Внесена услуга/)
    .innerText();
  await page.getByRole("alert").getByRole("button", { name: "Отменить" }).click();
  await page.getByText("Отменено: в журнале вычеркнуто").waitFor();
  await result(page).waitFor({ state: "detached" });
  await page.goto(`${program.home()}/admin/journal`);
  const line = page.getByRole("row").nth(1);
  await line.waitFor();
  expect(await line.innerText()).toContain(title.replace(/\D+/, ""));
  expect(await line.innerText()).toContain("Вычеркнута");
  expect(await line.getByRole("cell").nth(-2).innerText()).toContain("0");
  await page.context().close();
});

it("[R40] a paper list is typed by Tab and Enter, pasted from a spreadsheet, corrected cell by cell", async () => {
  const page = await openAs("registrar", "/desk");
  await page.getByRole("combobox", { name: /^Тема/ }).waitFor();
  await page.keyboard.press("F9");
  await page.getByLabel("Дата, строка 1", { exact: true }).focus();
  const lines = ["01.11\t9:00\t30\tречев\tКонсультант 1", "01.11\t9:77\t\tадап\tКонсультант 2"];
  await page.evaluate(
    `(() => { const data = new DataTransfer(); data.setData("text", ${JSON.stringify(lines.join("\n"))});
      document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })); })()`,
  );
  expect(await page.getByLabel("Тема, строка 2").inputValue()).toBe("адап");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Напишите время начала так: 9:30.").waitFor();
  expect(await page.getByLabel("Начало, строка 2").getAttribute("aria-invalid")).toBe("true");
  // Without a day a line is of today, whose morning may be still to come.
  await page.getByLabel("Дата, строка 3", { exact: true }).fill("01.11");
  await page.getByLabel("Начало, строка 2").fill("10:30");
  await page.keyboard.press("Enter");
  await page.keyboard.type("11:15");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("6");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Консультант 1");
  await page.keyboard.press("Control+Enter");
  await result(page)
    .getByText(/Внесено услуг: 3/)
    .waitFor();
  expect(await page.getByLabel("Тема, строка 1").inputValue()).toBe("");
  await page.context().close();
});

it("a consultant enters their own visits and is offered no calls", async () => {
  const page = await openAs("consultant", "/desk");
  await page.getByRole("combobox", { name: /^Тема/ }).waitFor();
  expect(await page.getByRole("button", { name: /Звонок/ }).count()).toBe(0);
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await result(page)
    .getByText(/Внесена услуга/)
    .waitFor();
  await page.context().close();
});

it.each([1280, 360])(
  "at %i px every face of the desk passes axe, scrolls no sideways and keeps the policy",
  async (width) => {
    const page = await openPage({ width, height: 800 });
    const found = await watch(page);
    await signInAs(page, program.home(), await program.staff(centre, "registrar"));
    for (const mode of ["visit", "call", "list"]) {
      await page.goto(`${program.home()}/admin/desk?mode=${mode}`);
      await page.getByRole("button", { name: /Пришли/ }).waitFor();
      if (mode !== "list") await page.keyboard.type("1");
      if (mode === "call") {
        await page.getByText(/^Дополнительно:/).click();
        await page.getByLabel("Телефон").fill("89120001122");
        await page.getByLabel(/Время вне приёма/).check();
      }
      found.push(...(await faultsOf(page, mode)));
    }
    await page.goto(`${program.home()}/admin/desk`);
    await page.getByRole("combobox", { name: /^Тема/ }).fill("13");
    await page.getByLabel("Консультант").selectOption({ index: 1 });
    await page.keyboard.press("Enter");
    await result(page).waitFor();
    found.push(...(await faultsOf(page, "entered")));
    await page.context().close();
    expect(found).toEqual([]);
  },
);
