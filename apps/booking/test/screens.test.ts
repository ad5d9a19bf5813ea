import { createCentre, type TestCentre } from "@prosvet/testing";
import { browser, type PageWishes, violationsOf } from "@prosvet/testing/browser";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { testPages } from "./pages.ts";
import { serveOnFreePort } from "./serve.ts";
import { type Page, walk } from "./walk.ts";

const pages = testPages();
const screen = browser();
const opened: Page[] = [];
let site: string;
let garmonia: TestCentre;
let klub: TestCentre;

beforeAll(async () => {
  site = await serveOnFreePort(pages.app());
  garmonia = await createCentre(pages.base, { consultants: 3 });
  klub = await createCentre(pages.base, { regulation: "klub" });
});

afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close();
});

async function openPage(wishes: PageWishes = {}): Promise<Page> {
  const page = await screen.openPage(wishes);
  opened.push(page);
  return page;
}

/** Of a hook that walks where two share the machine. */
const longestWalk = 120_000;

const overflow = "Math.max(0, document.documentElement.scrollWidth - innerWidth)";

// Links inside a sentence are exempt by WCAG 2.2 (2.5.8); everything that stands alone is not.
const smallTargets = `[...document.querySelectorAll("button, summary, select, textarea, input:not([type=hidden]), .tap, .back, .links a, header a")]
  .filter((place) => place.getClientRects().length > 0)
  .filter((place) => place.getBoundingClientRect().height < 43.9)
  .map((place) => place.outerHTML.slice(0, 80))`;

describe("every page in every state", () => {
  it("has no violation that axe finds", async () => {
    const found: string[] = [];
    const page = await openPage({ width: 360 });
    await walk(page, site, garmonia.slug, async (name) => {
      for (const violation of await violationsOf(page)) found.push(`${name}: ${violation}`);
    });
    expect(found).toEqual([]);
  });

  it("has none where the other regulation makes it differ", async () => {
    const found: string[] = [];
    const page = await openPage({ width: 1280 });
    await walk(page, site, klub.slug, async (name) => {
      if (!["centre", "how", "when", "check"].includes(name)) return;
      for (const violation of await violationsOf(page)) found.push(`${name}: ${violation}`);
    });
    expect(found).toEqual([]);
  });

  it("fits when the browser's own letters are twice as large", async () => {
    const found: string[] = [];
    const page = await openPage({ width: 1280 });
    const session = await page.context().newCDPSession(page);
    await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    await walk(page, site, garmonia.slug, async (name) => {
      const size = await page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)");
      if (size !== 36) found.push(`${name}: letters did not grow`);
      if ((await page.evaluate(overflow)) !== 0) found.push(name);
    });
    expect(found).toEqual([]);
  });
});

describe("without a script every page", () => {
  const tooWide: string[] = [];
  let walks = 0;
  const errors: { title: string; focused: unknown }[] = [];

  beforeAll(async () => {
    for (const width of [320, 640]) {
      const page = await openPage({ javaScript: false, width, height: 256 });
      await walk(page, site, garmonia.slug, async (name) => {
        const pixels = await page.evaluate(overflow);
        if (pixels !== 0) tooWide.push(`${name} at ${width} px: ${pixels} px too wide`);
        if (!name.includes("errors") && !name.includes("nothing chosen")) return;
        const focused = await page.evaluate("document.activeElement.className");
        errors.push({ title: await page.title(), focused });
      });
      walks += 1;
    }
  }, longestWalk);

  it("fits 320 px with no sideways scrolling, which is also 400 % of 1280 px, and 200 %", () => {
    expect([walks, tooWide]).toEqual([2, []]);
  });

  it("puts the focus on the error summary and says so in the title", () => {
    expect(errors).toHaveLength(2 * 4);
    for (const { title, focused } of errors) {
      expect(title).toMatch(/^Ошибка: /);
      expect(focused, title).toBe("wrong");
    }
  });
});

describe("every page in every state, on one walk,", () => {
  const small: string[] = [];
  const asked: string[] = [];
  const others: string[] = [];
  const complaints: string[] = [];
  let stops = 0;

  beforeAll(async () => {
    const page = await openPage({ width: 360 });
    page.on("request", (request) => {
      const url = request.url();
      if (url.startsWith("data:")) return;
      asked.push(url);
      if (request.resourceType() !== "document" || !url.startsWith(`${site}/`)) others.push(url);
    });
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    await walk(page, site, garmonia.slug, async (name) => {
      stops += 1;
      for (const target of (await page.evaluate(smallTargets)) as string[]) small.push(`${name}: ${target}`);
      const margin = await page.evaluate("getComputedStyle(document.body).margin");
      if (margin !== "0px") complaints.push(`${name}: no style`);
    });
  }, longestWalk);

  it("has targets of at least 44 px", () => {
    expect(stops).toBeGreaterThan(20);
    expect(small).toEqual([]);
  });

  it("asks for one document and nothing else, over no other host", () => {
    expect(others).toEqual([]);
    expect(asked.length).toBeGreaterThanOrEqual(stops - 1);
  });

  it("shows its styles: the content policy refuses none of them and reports nothing", () => {
    expect(complaints.filter((text) => !/status of (404|422)/.test(text))).toEqual([]);
  });
});
