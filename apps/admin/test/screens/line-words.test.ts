import { newId } from "@prosvet/crypto";
import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import { browser, violationsOf } from "@prosvet/testing/browser";
import { addMaterial, closePeriod, contextOf, RecordService, recordService } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { faultsOf, watch } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const program = runningProgram(base);
const { openPage } = browser();

const lineAgo = (centre: TestCentre, minutes: number, more: object = {}) =>
  RecordService.parse({
    consultantId: centre.consultantIds[0],
    startedAt: new Date(Date.now() - minutes * 60_000).toISOString(),
    ...{ durationMinutes: 20, kind: "content", content: "consulting", form: "in_person" },
    ...{ channel: "face_to_face", topics: ["3"], outcome: "satisfied", ...more },
  });

/** A centre with a named line of an hour ago, a material, and the month before closed. */
async function withLine() {
  const centre = await createCentre(base);
  const head = contextOf(base.deps(), await centre.member("head"));
  const line = lineAgo(centre, 60, {
    ...{ durationMinutes: 45, summary: "Ночник и режим" },
    person: { name: "Анна Соловей", email: "anna@example.ru" },
    consents: [{ purpose: "personal_data", version: 1 }],
  });
  await recordService(head, line, newId());
  await addMaterial(head, { title: "Памятка о сне", address: "https://example.ru/a.pdf" });
  const lastMonth = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 7);
  await closePeriod(head, { register: "services", month: lastMonth });
  return { centre, lastMonth };
}

it("[R34] [R46] words are read for a reason, and materials are sent, from the line of a telephone", async () => {
  const { centre } = await withLine();
  const page = await openPage({ width: 360 });
  const broken = await watch(page);
  await signInAs(page, program.home(), await program.staff(centre, "consultant"));
  await page.goto(`${program.home()}/admin/journal`);
  const menu = page.getByRole("button", { name: "Ещё действия со строкой № 1" });
  await menu.press("Enter");
  await page.getByRole("menuitem", { name: "Показать слова" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Зачем вам эти сведения").selectOption("preparation");
  await dialog.getByRole("button", { name: "Показать" }).press("Enter");
  await dialog.getByText("Ночник и режим").waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Скрыть" }).press("Enter");
  await menu.press("Enter");
  await page.getByRole("menuitem", { name: "Отправить материалы" }).press("Enter");
  await dialog.getByLabel("Памятка о сне").check();
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Отправить", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Материалы (1): письмо ждёт отправки").waitFor();
  expect(broken).toEqual([]);
  await page.context().close();
});

it("[R32] [R46] who came without a booking gets materials at an address said once; a slip is told and stays typed", async () => {
  const { centre } = await withLine();
  const head = contextOf(base.deps(), await centre.member("head"));
  await recordService(head, lineAgo(centre, 30), newId());
  const page = await openPage({ width: 360 });
  const broken = await watch(page);
  await signInAs(page, program.home(), await program.staff(centre, "registrar"));
  await page.goto(`${program.home()}/admin/journal`);
  await page.getByRole("button", { name: "Ещё действия со строкой № 2" }).press("Enter");
  await page.getByRole("menuitem", { name: "Отправить материалы" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Получатель не оставил почты, и записи у него нет.").waitFor();
  const address = dialog.getByLabel("Адрес почты");
  await address.fill("babushka@example.ru, mama@example.ru");
  await address.press("Enter");
  await dialog.getByText("Отметьте, что отправить.").waitFor();
  await dialog.getByLabel("Памятка о сне").check();
  await address.press("Enter");
  await dialog.getByText("Письмо уходит на один адрес. Оставьте один.").waitFor();
  expect(await address.inputValue()).toBe("babushka@example.ru, mama@example.ru");
  expect(await faultsOf(page, "address")).toEqual([]);
  await address.fill("babushka@example.ru");
  await address.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Материалы (1): письмо на названный адрес ждёт отправки").waitFor();
  await page.goto(`${program.home()}/admin/notices?kind=materials`);
  await page.getByText("Услуга № 2").waitFor();
  expect(await faultsOf(page, "notices")).toEqual([]);
  expect(await page.getByText("babushka").count()).toBe(0);
  expect(broken).toEqual([]);
  await page.context().close();
});

it.each(["head", "registrar"] as const)(
  "[R8] a service of a closed month is the head's to record, with a reason; the %s is told so",
  async (role) => {
    const { centre, lastMonth } = await withLine();
    const page = await openPage({ width: 360 });
    await signInAs(page, program.home(), await program.staff(centre, role));
    await page.goto(`${program.home()}/admin/services/new`);
    await page.getByLabel("Консультант").selectOption({ index: 1 });
    await page.getByRole("combobox", { name: /^Тема/ }).selectOption("6");
    const [year, month] = lastMonth.split("-");
    await page.getByLabel("Дата").fill(`15.${month}.${year}`);
    await page.getByLabel("Дата").press("Tab");
    await page.getByText(/^Журнал за .* закрыт\./).waitFor();
    expect(await faultsOf(page, "form")).toEqual([]);
    if (role === "head") {
      await page.getByLabel("Почему вносите после закрытия месяца").fill("Строка пропущена");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("heading", { name: /^Записана услуга № \d/ }).waitFor();
    } else {
      await page.getByText(/может только руководитель центра/).waitFor();
    }
    await page.context().close();
  },
);
