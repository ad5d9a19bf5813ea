import { AxeBuilder } from "@axe-core/playwright";
import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from "playwright-core";
import { afterAll } from "vitest";

/** The package's own list has one process for all pages and no web security, which is not what parents use. */
const switches = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--font-render-hinting=none",
];

/** Starts the browser that the lock file brings, or the one that PROSVET_BROWSER names. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.PROSVET_BROWSER;
  return playwright.launch({
    executablePath: named ?? (await chromium.executablePath()),
    args: switches,
    headless: true,
  });
}

export type PageWishes = {
  javaScript?: boolean;
  width?: number;
  height?: number;
  zoom?: number;
} & BrowserContextOptions;

/** One browser for a test file; each page has cookies of its own. */
export function browser() {
  let started: Promise<Browser> | undefined;
  afterAll(async () => (await started)?.close());
  return {
    async openPage({
      javaScript = true,
      width = 1280,
      height = 900,
      ...rest
    }: PageWishes = {}): Promise<Page> {
      started ??= launchBrowser();
      const context = await (await started).newContext({
        javaScriptEnabled: javaScript,
        viewport: { width, height },
        locale: "ru-RU",
        ...rest,
      });
      return context.newPage();
    },
  };
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const isThere = "typeof axe === 'object'";

/** What axe finds on the page as it stands, one line per violation with the places it names. */
export async function violationsOf(page: Page): Promise<string[]> {
  // Axe is large: a document that has it already is not given it again.
  const axe = new AxeBuilder((await page.evaluate(isThere)) ? { page, axeSource: "void axe" } : { page });
  // The policies allow no frames, so there are no parts to be put together in a page of axe's own.
  axe
    .options({ resultTypes: ["violations"] })
    .withTags(tags)
    .setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
