import { randomUUID as newId } from "node:crypto";
import { createCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import { contextOf, findRecipients, RegisterBooking, registerBooking } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { faultsOf, watch } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const program = runningProgram(base);
const { openPage } = browser();
const phone = "+7 912 000-55-66";

it.each([1280, 360])(
  "[R12] at %i px a head destroys a recipient's data by typing the code, and gets the act",
  async (width) => {
    const centre = await createCentre(base, { consultants: 1 });
    const head = contextOf(base.deps(), await centre.member("head"));
    const told = { form: "in_person", channel: "face_to_face", source: "phone", joinWaitingList: false };
    const consents = [{ purpose: "personal_data", version: 1 }];
    const person = { name: "Куропаткина Анна", phone };
    await registerBooking(head, RegisterBooking.parse({ ...told, person, consents }), newId());
    const why = { reason: "check" } as const;
    const [recipient] = (await findRecipients(head, { by: "phone", text: phone, why })).recipients;
    const { id = "", code = "" } = recipient ?? {};

    const page = await openPage({ width, height: 800 });
    await signInAs(page, program.home(), await program.staff(centre, "head"));
    await page.goto(`${program.home()}/admin/recipients/card?id=${id}`);
    const found = await watch(page);
    await page.getByRole("button", { name: "Уничтожить данные" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Номер обращения").fill("17");
    found.push(...(await faultsOf(page, "dialog")));
    const typed = dialog.getByLabel(`Введите код ${code}`);
    await typed.fill("AAAA");
    await dialog.getByRole("button", { name: "Уничтожить навсегда" }).click();
    await dialog.getByText("Введён другой код").waitFor();
    await typed.fill(code);
    await dialog.getByRole("button", { name: "Уничтожить навсегда" }).click();
    await page.getByRole("link", { name: "акт об уничтожении" }).waitFor();
    await page.getByText("Обезличено").waitFor();
    expect(await page.getByRole("button", { name: "Показать имя и контакты" }).count()).toBe(0);
    found.push(...(await faultsOf(page, "erased")));
    expect(found.filter((fault) => !String(JSON.stringify(fault)).includes("422"))).toEqual([]);
    await page.context().close();
  },
  60_000,
);
