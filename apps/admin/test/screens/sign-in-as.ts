import type { Page } from "playwright-core";
import type { SignIn } from "./running-program.ts";

/** Signs in from the keyboard alone and waits for the first screen. */
export async function signInAs(page: Page, home: string, { email, password }: SignIn): Promise<void> {
  page.setDefaultTimeout(15_000);
  await page.goto(`${home}/admin/`);
  await page.getByRole("heading", { name: "Вход для сотрудников" }).waitFor();
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.locator("#content").getByRole("heading", { level: 1 }).waitFor();
}
