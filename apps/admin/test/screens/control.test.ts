import { createCentre, openSuperuser, type TestCentre, testDatabase } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAt } from "./book.ts";
import { faultsOf, watch } from "./inspect.ts";
import { runningProgram } from "./running-program.ts";
import { signInAs } from "./sign-in-as.ts";

const base = testDatabase();
const root = openSuperuser(base.urls);
const program = runningProgram(base);
const { openPage } = browser();
let centre: TestCentre;

beforeAll(async () => {
  centre = await createCentre(base);
  await bookAt(program.home(), centre.slug);
});
afterAll(() => root.end());

describe.each([1280, 360])("[R6] what was done in the centre at %i px", (width) => {
  it("is read and narrowed by the head, who is told whether the list is whole; the screen passes axe", async () => {
    const page = await openPage({ width, height: 800 });
    const found = await watch(page);
    await signInAs(page, program.home(), await program.staff(centre, "head"));
    await page.goto(`${program.home()}/admin/control`);
    const rows = page.getByRole("row");
    await rows.getByText("Запись создана").first().waitFor();
    found.push(...(await faultsOf(page, "actions")));

    await page.getByRole("button", { name: "Проверить, не меняли ли список" }).click();
    await page.getByRole("status").getByText("Список цел").waitFor();
    found.push(...(await faultsOf(page, "whole")));

    await page.getByLabel("Что сделано").selectOption({ label: "Добавлен материал" });
    await page.getByText("Такого не делали").waitFor();
    await page.getByRole("link", { name: "Показать всё" }).click();
    await page
      .getByRole("link", { name: /^Запись: всё, что с этим делали/ })
      .first()
      .click();
    await page.getByText("Показано, что делали с одним.").waitFor();
    expect(new URL(page.url()).searchParams.get("subjectKind")).toBe("booking");
    found.push(...(await faultsOf(page, "one thing")));

    const { tenantId } = centre;
    await root`update app.audit_entries set action = 'materials.add' where tenant_id = ${tenantId} and seq = 1`;
    await page.getByRole("button", { name: "Проверить, не меняли ли список" }).click();
    await page.getByText("Строку № 1 изменили после того, как она была записана.").waitFor();
    found.push(...(await faultsOf(page, "broken")));
    await root`update app.audit_entries set action = 'bookings.request' where tenant_id = ${tenantId} and seq = 1`;
    await page.context().close();
    expect(found).toEqual([]);
  });
});
