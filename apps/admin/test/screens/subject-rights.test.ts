import { createCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import { contextOf, RegisterBooking, registerBooking } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { faultsOf } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const program = runningProgram(base);
const { openPage } = browser();

it.each([360, 1280])(
  "[R12] at %i px a request is entered, an extract answers it, and what is past its term is held, axe finds nothing",
  async (width) => {
    const centre = await createCentre(base, { consultants: 1 });
    const ctx = contextOf(base.deps(), await centre.member("registrar"));
    const asked = {
      ...{ form: "in_person", channel: "face_to_face", source: "phone", joinWaitingList: false },
      person: { name: "Анна Соловей" },
      consents: [{ purpose: "personal_data", version: 1 }],
    };
    await registerBooking(ctx, RegisterBooking.parse(asked), "subject-rights-screen-test");
    const [found] = await base.owner.inTenant(centre.tenantId, (tx) =>
      tx.execute<{ id: string; code: string }>("select id, code from app.recipients"),
    );
    const { id = "", code = "" } = found ?? {};

    const page = await openPage({ width, height: 800 });
    await signInAs(page, program.home(), await program.staff(centre, "head"));
    await page.goto(`${program.home()}/admin/personal`);
    await page.getByText(/^Обращений за \d+ год нет/).waitFor();
    await page.getByRole("button", { name: "Внести обращение" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Код получателя").fill("AAAA");
    await page.keyboard.press("Enter");
    await dialog.getByText("Получателя с таким кодом нет").first().waitFor();
    await dialog.getByLabel("Код получателя").fill(code.toLowerCase());
    expect(await faultsOf(page, "request")).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Отметить ответ на обращение № 1" }).waitFor();
    expect(await faultsOf(page, "register")).toEqual([]);

    await page.goto(`${program.home()}/admin/recipients/card?id=${id}`);
    await page.getByRole("button", { name: "Выписка для человека" }).click();
    await dialog.getByLabel("Ответ на обращение").selectOption({ index: 1 });
    expect(await faultsOf(page, "extract")).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Скачать выписку" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`vypiska-${code}.pdf`);
    await page.goto(`${program.home()}/admin/personal`);
    await page.getByText("Сведения предоставлены").waitFor();

    // As if they had come five years ago: their term ends tonight.
    await base.owner.inTenant(centre.tenantId, async (tx) => {
      await tx.execute(
        "update app.bookings set requested_at = now() - interval '70 months', starts_at = null, ends_at = null",
      );
      await tx.execute("update app.recipients set created_at = now() - interval '70 months'");
    });
    await page.getByRole("link", { name: "Сроки хранения" }).click();
    await page.getByRole("button", { name: `Приостановить уничтожение: ${code}` }).click();
    expect(await faultsOf(page, "hold")).toEqual([]);
    await dialog.getByRole("button", { name: "Приостановить" }).click();
    await page.getByRole("button", { name: `Снять приостановку: ${code}` }).waitFor();
    expect(await page.innerText("main")).not.toContain("Соловей");
    expect(await faultsOf(page, "terms")).toEqual([]);
    await page.getByRole("button", { name: `Снять приостановку: ${code}` }).click();
    await page.getByRole("button", { name: `Приостановить уничтожение: ${code}` }).waitFor();
    await page.getByRole("link", { name: "Акты об уничтожении" }).click();
    await page.getByText("Актов пока нет").waitFor();
    expect(await faultsOf(page, "acts")).toEqual([]);
    await page.context().close();
  },
  90_000,
);
