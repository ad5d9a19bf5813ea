import type { Page } from "playwright-core";
import type { SignIn } from "./running-program.ts";

const patience = 30_000;

/** Opens a session for what this page is about to open, without the form of the sign-in page. */
export async function signInAs(page: Page, home: string, signIn: SignIn): Promise<void> {
  page.setDefaultTimeout(patience);
  const answer = await page.request.post(`${home}/api/session`, { data: signIn });
  if (!answer.ok()) throw new Error(`sign-in: ${answer.status()} ${await answer.text()}`);
}

/** Signs in by the form, from the keyboard alone, and waits for the first screen. */
export async function signInByKeyboard(page: Page, home: string, { email, password }: SignIn): Promise<void> {
  page.setDefaultTimeout(patience);
  await page.goto(`${home}/admin/`);
  await page.getByRole("heading", { name: "Вход для сотрудников" }).waitFor();
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.locator("#content").getByRole("heading", { level: 1 }).waitFor();
}
