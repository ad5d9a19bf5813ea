import { newId } from "@prosvet/crypto";
import { createCentre, emptyDatabase } from "@prosvet/testing";
import { browser, violationsOf } from "@prosvet/testing/browser";
import { contextOf, makeExports, RecordService, recordService } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { faultsOf, watch } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = await emptyDatabase("registers_screens");
const program = runningProgram(base);
const { openPage } = browser();

/** A centre that keeps the journals of the «Клуб», with lines of an hour ago and of the month before. */
async function withLines() {
  const centre = await createCentre(base, { regulation: "klub" });
  const head = contextOf(base.deps(), await centre.member("head"));
  const aMonth = 32 * 86_400_000;
  for (const ago of [aMonth, 3_600_000]) {
    const line = RecordService.parse({
      consultantId: centre.consultantIds[0],
      startedAt: new Date(Date.now() - ago).toISOString(),
      ...{ durationMinutes: 45, kind: "content", content: "consulting", form: "in_person" },
      ...{ channel: "face_to_face", topics: ["3"], outcome: "satisfied" },
    });
    await recordService(head, line, newId());
  }
  return centre;
}

/** What the worker would do. */
const makeAll = () =>
  makeExports(contextOf(base.deps(), { kind: "worker" }), async (content) => {
    if (content.document !== "refusal_letter") for await (const _ of content.rows);
    return Buffer.from("ready");
  });

async function openJournal(role: "head" | "consultant", width = 1280) {
  const centre = await withLines();
  const page = await openPage({ width });
  const broken = await watch(page);
  await signInAs(page, program.home(), await program.staff(centre, role));
  await page.goto(`${program.home()}/admin/journal`);
  await page.getByRole("button", { name: "Ещё действия со строкой № 2" }).waitFor();
  return { page, broken };
}

it("[R8] a corrected value stands beside the old one, struck through, and the history says why", async () => {
  const { page, broken } = await openJournal("consultant");
  await page.getByRole("button", { name: "Ещё действия со строкой № 2" }).press("Enter");
  await page.getByRole("menuitem", { name: "Исправить" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Сколько минут").fill("30");
  expect(await dialog.getByRole("button", { name: "Исправить" }).isDisabled()).toBe(true);
  await dialog.getByLabel("Почему исправляете").fill("Ошибка в минутах");
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Исправить" }).click();
  await dialog.waitFor({ state: "detached" });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  const line = page.getByRole("row").nth(1);
  await line.locator("del", { hasText: "45 мин" }).waitFor();
  expect(asked.filter((path) => path.endsWith("/corrections"))).toEqual([]);
  await line.locator("ins", { hasText: "30 мин" }).waitFor();
  await page.getByRole("button", { name: "Ещё действия со строкой № 2" }).click();
  await page.getByRole("menuitem", { name: "История строки" }).click();
  await page.getByText("Причина: Ошибка в минутах").waitFor();
  expect(await violationsOf(page)).toEqual([]);
  expect(broken).toEqual([]);
  await page.context().close();
});

it("[R8] the head closes a month after its preview, and the journal says so", async () => {
  const { page, broken } = await openJournal("head");
  await page.getByRole("button", { name: "Закрыть месяц" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Незаконченного в этом месяце нет.").waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Закрыть месяц" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText(/^Закрыты: /).waitFor();
  expect(broken).toEqual([]);
  await page.context().close();
});

it("[R8] a file is asked for, followed while one works elsewhere, and taken", async () => {
  const { page, broken } = await openJournal("head");
  await page.getByRole("button", { name: "Скачать файл" }).click();
  const dialog = page.getByRole("dialog");
  const table = page.waitForEvent("download");
  await dialog.getByRole("link", { name: "сразу таблицей CSV" }).click();
  expect((await table).suggestedFilename()).toMatch(/^journal-\d{4}\.csv$/);
  await dialog.getByLabel("Для чего").selectOption("official");
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Подготовить файл" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Ждёт очереди").waitFor();
  await page.getByRole("link", { name: "Журнал предварительной записи" }).click();
  await page.getByRole("heading", { name: "Журнал записи" }).waitFor();
  await makeAll();
  const taking = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Скачать: Журнал услуг, .*, с именами$/ }).click();
  expect((await taking).suggestedFilename()).toMatch(/^journal-\d{4}-official\.xlsx$/);
  expect(broken).toEqual([]);
  await page.context().close();
});

it.each([360, 1280])("the journals pass axe and do not scroll sideways at %i px", async (width) => {
  const { page, broken } = await openJournal("head", width);
  const faults = await faultsOf(page, "journal");
  await page.goto(`${program.home()}/admin/journal/bookings`);
  await page.getByText("В журнале нет таких записей").waitFor();
  faults.push(...(await faultsOf(page, "bookings")));
  expect([...faults, ...broken]).toEqual([]);
  await page.context().close();
});
