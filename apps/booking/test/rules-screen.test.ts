import { createCentre } from "@prosvet/testing";
import { browser, violationsOf } from "@prosvet/testing/browser";
import { expect, it } from "vitest";
import { testPages } from "./pages.ts";
import { serveOnFreePort } from "./serve.ts";

const pages = testPages();
const screen = browser();

it.each([320, 1280])(
  "[R7] the «Порядок» fits %i px, passes axe and needs no script to be read and cited",
  async (width) => {
    const site = await serveOnFreePort(pages.app());
    const { slug } = await createCentre(pages.base, { regulation: "klub" });
    const page = await screen.openPage({ width, javaScript: false });
    await page.goto(`${site}/c/${slug}/rules#clause-23`);
    expect(await page.locator("#clause-23").isVisible()).toBe(true);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    const scripted = await screen.openPage({ width });
    await scripted.goto(`${site}/c/${slug}/rules`);
    expect(await violationsOf(scripted)).toEqual([]);
    for (const opened of [page, scripted]) await opened.context().close();
  },
);
