import { createCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import { expect, it } from "vitest";
import { faultsOf, watch } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const program = runningProgram(base);
const { openPage } = browser();

const open = async (width: number, role: "head" | "registrar") => {
  const centre = await createCentre(base, { regulation: "klub" });
  const page = await openPage({ width, height: 900 });
  const found = await watch(page);
  await signInAs(page, program.home(), await program.staff(centre, role));
  return {
    centre,
    page,
    found,
    admin: `${program.home()}/admin`,
    site: `${program.home()}/c/${centre.slug}`,
  };
};

it.each([1280, 360])(
  "[R3] [R4] at %i px the head says who the centre is, and a pale colour is refused",
  async (width) => {
    const { page, found, admin, site } = await open(width, "head");
    await page.goto(`${admin}/profile`);
    await page.getByRole("button", { name: "Изменить сведения" }).click();
    await page.getByLabel("Учредитель").fill("Администрация города");
    await page.getByLabel("Часы работы").fill("По вторникам с 10:00");
    await page.getByLabel("Телефон").fill("");
    await page.getByLabel(/Цвет кнопок/).fill("#ffee00");
    await page.getByText("Цвет слишком бледный").waitFor();
    found.push(...(await faultsOf(page, "profile, a pale colour")));
    await page.getByRole("button", { name: "Сохранить сведения" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel(/Цвет кнопок/).fill("#1f6f54");
    await page.getByRole("button", { name: "Сохранить сведения" }).click();
    await page.getByText("Администрация города").waitFor();
    found.push(...(await faultsOf(page, "profile, saved")));
    await page.goto(site);
    await page.getByText("По вторникам с 10:00").waitFor();
    await page.context().close();
    expect(found).toEqual([]);
  },
);

it.each([1280, 360])(
  "[R1] [R5] [R7] at %i px an order sets texts and words a clause, an act is added, and what changed is said",
  async (width) => {
    const { page, found, admin, site } = await open(width, "head");
    await page.goto(`${admin}/regulation`);
    await page.getByRole("button", { name: "Изменить тексты" }).click();
    await page.getByLabel(/^О центре/).fill("Рядом с родителями.");
    await page.getByLabel("Пункт, который изложить").selectOption("30");
    await page.getByRole("button", { name: "Изменить пункт" }).click();
    await page.getByLabel(/^Пункт 30/).fill("По просьбе присылаем памятки на почту.");
    found.push(...(await faultsOf(page, "texts, being changed")));
    await page.getByLabel("Номер приказа").fill("27");
    await page.getByRole("button", { name: "Сохранить новую редакцию" }).click();
    await page.getByText("№ 27 (действует)").waitFor();

    await page.getByRole("button", { name: "Добавить акт" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Название").fill("Положение о центре");
    await dialog.getByLabel("Чей акт").selectOption("local");
    await dialog.getByLabel("Дата принятия").fill("12.01.2026");
    found.push(...(await faultsOf(page, "a new act")));
    await dialog.getByRole("button", { name: "Добавить" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("cell", { name: /Положение о центре от 12 января 2026 года/ }).waitFor();

    await page.getByRole("button", { name: "Что изменилось, приказ № 27" }).click();
    await dialog.getByText("Пункт 30: По просьбе присылаем памятки на почту.").waitFor();
    found.push(...(await faultsOf(page, "what changed")));
    await page.keyboard.press("Escape");
    found.push(...(await faultsOf(page, "the regulation")));

    await page.goto(`${site}/rules`);
    await page.getByText("30. По просьбе присылаем памятки на почту.").waitFor();
    await page.getByText("Положение о центре от 12 января 2026 года").waitFor();
    await page.context().close();
    expect(found).toEqual([]);
  },
);

it("[R7] the «Порядок» is a file for whoever works in the centre, and a registrar changes nothing of it", async () => {
  const { page, admin } = await open(1280, "registrar");
  await page.goto(`${admin}/regulation`);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Скачать DOCX" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("poryadok.docx");
  expect(await page.getByRole("button", { name: /Изменить|Добавить/ }).count()).toBe(0);
  await page.goto(`${admin}/profile`);
  await page.getByRole("heading", { level: 1, name: "О центре" }).waitFor();
  expect(await page.getByRole("button", { name: /Изменить|логотип/ }).count()).toBe(0);
  await page.context().close();
});
