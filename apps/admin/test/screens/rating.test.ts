import { newId } from "@prosvet/crypto";
import { createCentre, testDatabase } from "@prosvet/testing";
import { browser, violationsOf } from "@prosvet/testing/browser";
import { contextOf, RecordService, recordService } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const program = runningProgram(base);
const { openPage } = browser();

/** A centre in whose journal a consultation of an hour ago stands. */
async function withLine() {
  const centre = await createCentre(base);
  const head = contextOf(base.deps(), await centre.member("head"));
  const line = RecordService.parse({
    consultantId: centre.consultantIds[0],
    startedAt: new Date(Date.now() - 3_600_000).toISOString(),
    ...{ durationMinutes: 30, kind: "content", content: "consulting", form: "in_person" },
    ...{ channel: "face_to_face", topics: ["3"], outcome: "satisfied" },
  });
  await recordService(head, line, newId());
  return centre;
}

it("[R55] a registrar keys in a mark from paper in the journal, and the line shows it; a consultant only sees it", async () => {
  const centre = await withLine();
  const page = await openPage();
  await signInAs(page, program.home(), await program.staff(centre, "registrar"));
  await page.goto(`${program.home()}/admin/journal`);
  await page.getByRole("button", { name: "Внести оценку услуги № 1" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Что поставил получатель").selectOption("4");
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Внести оценку" }).click();
  await dialog.waitFor({ state: "detached" });
  const line = page.getByRole("row").nth(1);
  await line.getByText("Бумажная анкета").waitFor();
  expect(await page.getByRole("button", { name: /Внести оценку/ }).count()).toBe(0);
  await page.context().close();

  const consultant = await openPage();
  await signInAs(consultant, program.home(), await program.staff(centre, "consultant"));
  await consultant.goto(`${program.home()}/admin/journal`);
  await consultant.getByRole("row").nth(1).getByText("Бумажная анкета").waitFor();
  await consultant.context().close();
});
