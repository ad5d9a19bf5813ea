import { createCentre } from "@prosvet/testing";
import { browser } from "@prosvet/testing/browser";
import { describe, expect, it } from "vitest";
import { proofScript } from "../src/proof/proof-field.ts";
import { bookedRows } from "./booked-rows.ts";
import { answerTo, book, bookingPath, firstFreeTime } from "./journey.ts";
import { testPages } from "./pages.ts";
import { serveOnFreePort } from "./serve.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();
const strict = testPages({ publicLimits: "kept" });
const screen = browser();

describe("the field that people do not see", () => {
  it("has its words for whoever hears the page, is passed over by the keyboard and filled by no browser", async () => {
    const { slug } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await answerTo("check", person, slug);
    for (const page of ["when", "check", "ask"]) {
      const { body } = await person.get(bookingPath(slug, page));
      expect(body).toMatch(/class="trap"><label for="website">Не заполняйте<\/label>/);
      expect(body).toMatch(/id="website"[^>]* value="" tabindex="-1" autocomplete="off"/);
    }
  });

  it("books nothing for a program that fills it, and a person presses once more with every answer kept", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await answerTo("when", person, slug, { topic: { words: "Про сон", typical: "later" } });
    const slot = await firstFreeTime(person, slug);
    expect((await person.post(bookingPath(slug, "when"), { slot, website: "spam" })).status).toBe(422);
    expect((await bookedRows(pages.base, tenantId)).holds).toEqual([]);
    await answerTo("check", person, slug, { topic: { words: "Про сон", typical: "later" } });
    const refused = await person.post(bookingPath(slug, "check"), { website: "http://spam.example" });
    expect(refused.status).toBe(422);
    expect(textOf(refused.body)).toContain("нажмите кнопку ещё раз");
    expect(textOf(refused.body)).toContain("Про сон");
    expect(refused.body).not.toContain("spam.example");
    expect((await bookedRows(pages.base, tenantId)).bookings).toEqual([]);
    expect((await person.post(bookingPath(slug, "check"), {})).location).toBe(bookingPath(slug, "done"));
  });
});

describe("the work that a browser does meanwhile", () => {
  it("is one script of at most 3 KB, let in by its hash on the pages that take a time and on no other", async () => {
    expect(Buffer.byteLength(proofScript.text)).toBeLessThanOrEqual(3_072);
    const { slug } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await answerTo("check", person, slug);
    for (const [page, has] of [
      ["topic", false],
      ["how", false],
      ["when", true],
      ["who", false],
      ["check", true],
      ["ask", false],
    ] as const) {
      const { body, headers } = await person.get(bookingPath(slug, page));
      const policy = headers.get("Content-Security-Policy") ?? "";
      expect([page, body.includes("<script"), policy.includes("script-src")]).toEqual([page, has, has]);
      if (has) expect(policy).toContain(`script-src 'sha256-${proofScript.hash}'`);
    }
  });

  it("opens the wider allowance to a browser with scripts, behind an address that others have used up", async () => {
    const { slug, tenantId } = await createCentre(strict.base);
    for (const _ of [1, 2, 3]) await book(visitor(strict.app()), slug);
    const site = await serveOnFreePort(strict.app());
    const page = await screen.openPage({ width: 360 });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(`${site}${bookingPath(slug, "topic")}`);
    await page.click('main button:text-is("Дальше")');
    await page.check("#meeting");
    await page.click('main button:text-is("Дальше")');
    await page.waitForSelector('[data-challenge]:not([value=""])', { state: "attached" });
    await page.click('main button:text-is("Выбрать это время")');
    expect(await page.textContent("main")).toContain("Время придержано для вас до");
    await page.check("#who");
    await page.click('main button:text-is("Дальше")');
    await page.click('main button:text-is("Записаться")');
    expect(await page.textContent("h1")).toBe("Вы записаны");
    expect(complaints).toEqual([]);
    expect((await bookedRows(strict.base, tenantId)).bookings).toHaveLength(4);
  });

  it("is not needed: who has no scripts is told, beyond the narrower allowance, to wait or to call, with the answers kept", async () => {
    const { slug } = await createCentre(strict.base);
    const person = visitor(strict.app());
    await answerTo("check", person, slug, { topic: { words: "Про сон", typical: "later" } });
    const refused = await person.post(bookingPath(slug, "check"), { proof: "c3Bhbg==" });
    expect(refused.status).toBe(429);
    const words = textOf(refused.body);
    expect(words).toContain("позвоните в центр: +7 347 000-00-00");
    expect(words).toContain("Ответы сохранены на час");
    expect(words).toContain("Про сон");
  });
});
