import { createCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import { contextOf, RegisterBooking, recordConsent, registerBooking } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { faultsOf } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const program = runningProgram(base);
const { openPage } = browser();

/** A centre that keeps the register, and the code of somebody who agreed to be in it. */
async function withRecipient() {
  const centre = await createCentre(base, { regulation: "klub" });
  const ctx = contextOf(base.deps(), await centre.member("registrar"));
  const asked = {
    ...{ form: "in_person", channel: "face_to_face", source: "phone" },
    person: { name: "Анна Соловей" },
    consents: [{ purpose: "personal_data", version: 1 }],
  };
  await registerBooking(ctx, RegisterBooking.parse(asked), "families-screen-test");
  const [found] = await base.owner.inTenant(centre.tenantId, (tx) =>
    tx.execute<{ id: string; code: string }>("select id, code from app.recipients"),
  );
  const { id: recipientId = "", code = "" } = found ?? {};
  await recordConsent(ctx, { recipientId, purpose: "family_register", how: "oral_by_phone" });
  return { centre, code };
}

it.each([360, 1280])(
  "[R10] a family is put on record and taken off it at %i px, and axe finds nothing",
  async (width) => {
    const { centre, code } = await withRecipient();
    const page = await openPage();
    await page.setViewportSize({ width, height: 800 });
    await signInAs(page, program.home(), await program.staff(centre, "registrar"));
    await page.goto(`${program.home()}/admin/journal/families`);
    await page.getByText("В этой книге семей нет").waitFor();
    await page.getByRole("button", { name: "Поставить на учёт" }).click();
    await page.getByLabel("Код получателя: первый").fill(code.toLowerCase());
    await page.getByLabel("Возраст детей, полных лет").fill("3, 5");
    expect(await faultsOf(page, "dialog")).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Изменить семью/ }).waitFor();
    expect(await page.innerText("main")).not.toContain("Соловей");
    expect(await faultsOf(page, "register")).toEqual([]);
    const print = page.getByRole("link", { name: "Для печати" });
    expect(await print.getAttribute("href")).toMatch(/^\/api\/registers\/families\/print\?year=\d{4}$/);
    await page.getByRole("button", { name: /^Снять с учёта семью/ }).click();
    await page.getByLabel("Причина").selectOption("moved");
    await page.getByRole("dialog").getByRole("button", { name: "Снять с учёта" }).click();
    await page.getByText(/снята .*: переезд/).waitFor();
    await page.context().close();
  },
);
