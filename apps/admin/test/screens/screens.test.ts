import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import { beforeAll, describe, expect, it } from "vitest";
import { bookAt, tomorrow } from "./book.ts";
import { faultsOf, watch } from "./inspect.ts";
import { runningProgram, type SignIn } from "./running-program.ts";
import { signInAs, signInByKeyboard } from "./sign-in-as.ts";

const base = testDatabase();
const program = runningProgram(base);
const { openPage } = browser();
let centre: TestCentre;

beforeAll(async () => {
  centre = await createCentre(base, { consultants: 2, name: "Консультационный центр «Гармония»" });
  await bookAt(program.home(), centre.slug);
});

const ofCentre = [
  `/day?date=${tomorrow()}`,
  "/day?date=2020-01-01",
  "/queue",
  "/queue?state=closed",
  "/services/new",
  "/journal",
  "/journal?outcome=refused",
  "/limits",
  "/profile",
  "/regulation",
  "/consultants",
  "/recipients",
  "/recipients/card",
  "/line",
  "/line/display",
  "/written",
  "/written?state=over",
  "/materials",
  "/typical-questions",
  "/calendars",
  "/control",
  "/control/actions",
  `/day/sheet?date=${tomorrow()}`,
  "/nothing",
];

const [desktop, phone] = [1280, 360];

type Person = { who: string; signIn: () => Promise<SignIn | null>; screens: string[]; widths: number[] };

/** The head has every section at every width; a registrar works at a desk, a consultant on the way. */
const people: Person[] = [
  { who: "head", signIn: () => program.staff(centre, "head"), screens: ofCentre, widths: [desktop, phone] },
  {
    who: "registrar",
    signIn: () => program.staff(centre, "registrar"),
    screens: ofCentre,
    widths: [desktop],
  },
  {
    who: "consultant",
    signIn: () => program.staff(centre, "consultant"),
    screens: ofCentre,
    widths: [phone],
  },
  {
    ...{ who: "department", signIn: () => program.department(centre.departmentId) },
    ...{ screens: ["/department"], widths: [desktop, phone] },
  },
  { who: "visitor", signIn: async () => null, screens: ["/", "/nothing"], widths: [desktop, phone] },
  { who: "operator", signIn: () => program.operator(), screens: ["/operator"], widths: [desktop, phone] },
];

describe.each([desktop, phone])("at %i px", (width) => {
  it.each(people.filter(({ widths }) => widths.includes(width)))(
    "every screen of the $who passes axe, scrolls no sideways and keeps the policy",
    async (person) => {
      const page = await openPage({ width, height: 800 });
      const found = await watch(page);
      await page.goto(`${program.home()}/admin/`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      found.push(...(await faultsOf(page, "sign-in")));
      const signIn = await person.signIn();
      if (signIn) await signInByKeyboard(page, program.home(), signIn);
      for (const screen of person.screens) {
        await page.goto(`${program.home()}/admin${screen}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        found.push(...(await faultsOf(page, screen)));
      }
      await page.context().close();
      expect(found).toEqual([]);
    },
  );

  it("every dialog and menu passes axe and keeps the policy", async () => {
    const page = await openPage({ width, height: 800 });
    const found = await watch(page);
    await signInAs(page, program.home(), await program.staff(centre, "head"));
    await page.goto(`${program.home()}/admin/day?date=${tomorrow()}`);
    const row = page.getByRole("row").filter({ hasNotText: "Анонимно" }).last();
    const changes = ["Перенести", "Назначить консультанта", "Второй консультант", "Отменить запись"];
    const items = [...changes, "Показать имя"];
    for (const item of items) {
      await row.getByRole("button", { name: /Ещё действия/ }).click();
      await page.getByRole("menu").waitFor();
      if (item === items[0]) found.push(...(await faultsOf(page, "menu")));
      await page.getByRole("menuitem", { name: item }).click();
      await page.getByRole("dialog").getByRole("heading").waitFor();
      found.push(...(await faultsOf(page, item)));
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    found.push(...(await faultsOf(page, "shortcuts")));
    await page.context().close();
    expect(found).toEqual([]);
  });
});
