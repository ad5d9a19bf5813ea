import { createCentre, type TestCentre } from "@prosvet/testing";
import { browser, violationsOf } from "@prosvet/testing/browser";
import { beforeAll, describe, expect, it } from "vitest";
import { appearanceOf, appearanceText, changedBy, usualAppearance } from "../src/appearance/appearance.ts";
import { ownPath } from "../src/http/addresses.ts";
import { testPages } from "./pages.ts";
import { serveOnFreePort } from "./serve.ts";
import { visitor } from "./visitor.ts";
import { lookAs, walk, walkToBooking } from "./walk.ts";

const pages = testPages();
const screen = browser();
const looked = ["centre", "when", "who, errors", "done"];
let site: string;
let centre: TestCentre;

beforeAll(async () => {
  site = await serveOnFreePort(pages.app());
  centre = await createCentre(pages.base, { consultants: 3 });
});

describe("the version for the visually impaired", () => {
  it.each(["Чёрным по белому", "Белым по чёрному", "Жёлтым по чёрному"])(
    "«%s» has no violation",
    async (colours) => {
      const page = await screen.openPage({ width: 1280 });
      await lookAs(page, site, colours);
      const found: string[] = [];
      await walkToBooking(page, site, centre.slug, async (name) => {
        if (!looked.includes(name)) return;
        for (const violation of await violationsOf(page)) found.push(`${name}: ${violation}`);
      });
      await page.context().close();
      expect(found).toEqual([]);
    },
  );

  it("fits 320 px with the largest letters and spacing, without a script, on every page", async () => {
    const page = await screen.openPage({ javaScript: false, width: 320 });
    await lookAs(page, site, "Самый крупный", "Большое", "Убрать", "Белым по чёрному");
    const found: string[] = [];
    await walk(page, site, centre.slug, async (name) => {
      expect(await page.getAttribute("html", "class"), name).toBe("sees size-3 black wide bare");
      const pixels = await page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)");
      if (pixels !== 0) found.push(`${name}: ${pixels} px too wide`);
    });
    await page.context().close();
    expect(found).toEqual([]);
  });

  it("is turned on and off by a posted form, and returns to the page that asked", async () => {
    const person = visitor(pages.app());
    const next = `/c/${centre.slug}/booking/find`;
    const turned = await person.post("/appearance", { set: "on", next });
    expect([turned.status, turned.location]).toEqual([303, next]);
    expect((await person.get(next)).body).toContain('class="sees size-1 normal"');
    await person.post("/appearance", { set: "off", next });
    expect((await person.get(next)).body).not.toContain('class="sees');
  });

  it("keeps a choice as it was made, whatever the order of the buttons", () => {
    const chosen = ["on", "size-3", "contrast-yellow", "spacing-wide", "images-off"].reduce(
      (appearance, button) => changedBy(button, appearance),
      usualAppearance,
    );
    expect(appearanceOf(appearanceText(chosen))).toEqual(chosen);
    expect(changedBy("size-9", chosen)).toEqual(chosen);
    expect(appearanceOf("3-black-<script>-on")).toEqual(usualAppearance);
  });

  it.each([
    "https://evil.example/",
    "//evil.example/",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n//evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    " /c/x",
    "c/x",
    "",
    "/c/ж",
    `/${"a".repeat(600)}`,
  ])("never leads to another site: %j", (next) => {
    expect(ownPath(next)).toBe("/");
  });
});
