import { violationsOf } from "@prosvet/testing/browser";
import type { Page } from "playwright-core";

/** Starts to note what the page's policy forbids and what breaks in it. */
export async function watch(page: Page): Promise<string[]> {
  const found: string[] = [];
  page.on("pageerror", ({ message }) => found.push(`error: ${message}`));
  await page.exposeFunction("noteViolation", (directive: string) => found.push(`policy: ${directive}`));
  await page.addInitScript(`document.addEventListener("securitypolicyviolation",
    (event) => window.noteViolation(event.violatedDirective + " " + event.sample))`);
  return found;
}

/** What is wrong with the screen as it stands: axe's violations and sideways scrolling. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  await page.getByRole("status").filter({ hasText: "Загружаем" }).waitFor({ state: "detached" });
  const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  const violations = await violationsOf(page);
  const faults = Number(overflow) > 0 ? [...violations, `scrolls sideways by ${overflow} px`] : violations;
  return faults.map((fault) => `${name}: ${fault}`);
}
