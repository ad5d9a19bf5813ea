import { randomUUID as newId } from "node:crypto";
import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import { contextOf, RegisterBooking, registerBooking } from "@prosvet/usecases";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { faultsOf, watch } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const program = runningProgram(base);
const { openPage } = browser();
let centre: TestCentre;
let codesAlone: TestCentre;

const consents = [{ purpose: "personal_data", version: 1 }];

async function called(name: string, phone: string) {
  const registrar = contextOf(base.deps(), await centre.member("registrar"));
  const told = { form: "in_person", channel: "face_to_face", source: "phone", joinWaitingList: false };
  const input = RegisterBooking.parse({ ...told, person: { name, phone }, consents });
  await registerBooking(registrar, input, newId());
}

beforeAll(async () => {
  centre = await createCentre(base, { consultants: 2 });
  codesAlone = await createCentre(base, { limits: { identitiesKept: false } });
});

async function openAs(role: "head" | "registrar", path: string, width = 1280, at = centre): Promise<Page> {
  const page = await openPage({ width, height: 800 });
  await signInAs(page, program.home(), await program.staff(at, role));
  await page.goto(`${program.home()}/admin${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe.each([1280, 360])("recipients at %i px", (width) => {
  it("[R34] are found from the keyboard, opened with a reason, and merged for good", async () => {
    const name = `Соловьёва Анна ${width}`;
    await called(name, `+7 912 000-${String(width).padStart(4, "0")}`);
    await called(name, `+7 913 000-${String(width).padStart(4, "0")}`);
    const page = await openAs("registrar", "/recipients", width);
    const found = await watch(page);
    await page.getByLabel("Как искать").selectOption("name");
    await page.getByLabel("Что искать").fill(name.toUpperCase());
    await press(page, "Enter");
    const rows = page.getByRole("row").filter({ hasText: name });
    await rows.first().waitFor();
    expect(await rows.count()).toBe(2);
    expect(page.url()).toMatch(/\/recipients$/);
    found.push(...(await faultsOf(page, "found")));
    const [first = "", second = ""] = await rows.getByRole("link").allInnerTexts();

    await page.getByRole("button", { name: "Показать похожих" }).click();
    await page.getByText("Совпадает: имя").first().waitFor();
    found.push(...(await faultsOf(page, "duplicates")));

    await page.getByRole("link", { name: first }).first().click();
    await page.getByRole("heading", { name: `Получатель ${first}` }).waitFor();
    expect(await page.getByText(name).count()).toBe(0);
    found.push(...(await faultsOf(page, "card")));
    await page.getByRole("button", { name: "Показать имя и контакты" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Зачем вам эти сведения").selectOption("other");
    await dialog.getByLabel("Причина своими словами").fill("звонок о переносе");
    found.push(...(await faultsOf(page, "why")));
    await press(page, "Enter");
    await dialog.getByText(name).waitFor();
    found.push(...(await faultsOf(page, "identity")));
    await press(page, "Enter");
    await dialog.waitFor({ state: "detached" });

    await page.getByRole("button", { name: "Объединить с другим" }).click();
    await dialog.getByLabel("Код второго получателя").fill(second);
    await press(page, "Enter");
    await dialog.getByText("Отменить это нельзя").waitFor();
    found.push(...(await faultsOf(page, "merge")));
    await dialog.getByRole("button", { name: "Объединить навсегда" }).click();
    await page.getByText(`Объединён с ${second}`).waitFor();
    found.push(...(await faultsOf(page, "merged")));
    expect(found).toEqual([]);
    await page.context().close();
  }, 60_000);
});

it("[R33] a centre that works by codes alone asks the staff for no name at the desk and at a service", async () => {
  const desk = await openAs("registrar", "/desk", 1280, codesAlone);
  await desk.getByLabel(/^Тема/).first().waitFor();
  expect(await desk.getByLabel("Телефон").count()).toBe(0);
  expect(await desk.getByLabel("Имя").count()).toBe(0);
  await desk.goto(`${program.home()}/admin/services/new`);
  await desk.getByLabel("Кто пришёл").waitFor();
  expect(await desk.getByLabel("Получатель назвал себя").count()).toBe(0);
  await desk.context().close();
});
