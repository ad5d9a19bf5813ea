import { openDatabase } from "@prosvet/db";
import { tenants } from "@prosvet/db/schema";
import { createCentre } from "@prosvet/testing";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { proofScript } from "../src/proof/proof-field.ts";
import { answerTo, book, bookingPath } from "./journey.ts";
import { markOfRules, origin, testPages } from "./pages.ts";
import { type Answer, textOf, visitor } from "./visitor.ts";

const pages = testPages();
const overTls = testPages({ secureCookies: true });

afterEach(() => vi.restoreAllMocks());

describe("every answer", () => {
  it("carries the security headers, errors and files included, and nothing of it is kept by anybody", async () => {
    const { slug } = await createCentre(overTls.base);
    const person = visitor(overTls.app(), { site: "https://localhost:3000" });
    await book(person, slug);
    const answers: Answer[] = [
      await person.get("/"),
      await person.get(`/c/${slug}`),
      await person.get(bookingPath(slug, "done")),
      await person.get(bookingPath(slug, "calendar.ics")),
      await person.get(bookingPath(slug, "who")),
      await person.get("/c/nothing"),
      await person.get("/nothing"),
      await person.post("/appearance", {}, { Origin: "https://evil.example" }),
    ];
    for (const { headers } of answers) {
      expect(headers.get("Content-Security-Policy")).toMatch(
        /^default-src 'none'; style-src ('none'|('sha256-[^']+'( |(?=;)))+); img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
      );
      expect(headers.get("Cache-Control")).toBe("no-store");
      expect(headers.get(markOfRules)).toBe("kept");
    }
  });

  it("about something that does not exist is a page in Russian with ways out", async () => {
    const { slug } = await createCentre(pages.base);
    for (const path of [
      "/nothing",
      "/c/nothing",
      "/c/nothing/booking/topic",
      `/c/${slug}/nothing`,
      "/c/%00",
      "/c/%E0%A4%A",
      "/%E0%A4%A",
      "/c/'%22%3E",
    ]) {
      const { status, body } = await visitor(pages.app()).get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(textOf(body)).toContain("Все центры");
    }
  });

  it("is a page that asks to wait, with Retry-After, when the database is out of reach", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const nowhere = "postgres://nobody@127.0.0.1:9/none";
    const db = openDatabase({
      tenant: nowhere,
      public: nowhere,
      auth: nowhere,
      department: nowhere,
      worker: nowhere,
    });
    const lost = pages.app({ db });
    const { status, body, headers } = await visitor(lost).get("/c/garmonia?q=Анна");
    expect(status).toBe(503);
    expect(textOf(body)).toContain("Подождите минуту");
    expect(Number(headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(logged.mock.calls).toHaveLength(1);
    expect(JSON.stringify(logged.mock.calls)).not.toContain("Анна");
    await db.close();
  });

  it("about a fault of ours shows and logs nothing of what was typed", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const { slug } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await answerTo("check", person, slug, { topic: { words: "ЖЖ-канарейка", typical: "later" } });
    const broken = pages.app({
      clock: () => {
        throw new Error("ЖЖ-канарейка");
      },
    });
    const sick = visitor(broken);
    for (const [name, value] of person.cookies) sick.cookies.set(name, value);
    const { status, body } = await sick.get(bookingPath(slug, "check"));
    expect(status).toBe(500);
    expect(`${body}${JSON.stringify(logged.mock.calls)}`).not.toContain("канарейка");
    expect(JSON.parse(String(logged.mock.calls[0]?.[0]))).toMatchObject({
      app: "booking",
      method: "GET",
      error: "Error",
    });
  });
});

describe("what people type", () => {
  const payloads = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "&lt;script&gt;",
    "javascript:alert(1)//<b>",
  ];

  it.each(payloads)("is shown as it was typed and never runs: %s", async (payload) => {
    const { slug } = await createCentre(pages.base);
    const person = visitor(pages.app());
    const named = { who: "named", name: payload, phone: payload, email: payload };
    const answers = [
      await person.get(`/centres?q=${encodeURIComponent(payload)}&m=${encodeURIComponent(payload)}`),
      await person.get(`${bookingPath(slug, "topic")}?lost=${encodeURIComponent(payload)}`),
      await person.post(bookingPath(slug, "topic"), { words: payload, typical: payload }),
      await person.post(bookingPath(slug, "find"), { number: payload, pin: payload }),
    ];
    await answerTo("how", person, slug, { topic: { words: payload, typical: "later" } });
    answers.push(await person.get(bookingPath(slug, "topic")));
    answers.push(await person.post(bookingPath(slug, "how"), { meeting: payload, children: payload }));
    await answerTo("when", person, slug, { topic: { words: payload, typical: "later" } });
    answers.push(await person.post(bookingPath(slug, "when"), { slot: payload, consultant: payload }));
    await answerTo("who", person, slug, { topic: { words: payload, typical: "later" } });
    answers.push(await person.post(bookingPath(slug, "who"), named));
    await person.post(bookingPath(slug, "who"), { ...named, phone: "", email: "", consent: "yes" });
    answers.push(await person.get(bookingPath(slug, "check")));
    for (const { status, body } of answers) {
      expect(status).toBeLessThan(500);
      const ours = `<script>${proofScript.text}</script>`;
      const typed = body.replace(/<style>[^<]*<\/style>/g, "").replace(ours, "");
      expect(typed).not.toMatch(/<script|<img|<svg\/|onerror=alert\(1\)>|<\/style><s/i);
      if (/[<>"']/.test(payload)) expect(typed).not.toContain(payload);
    }
  });

  it("of a centre is escaped as well", async () => {
    const { slug } = await createCentre(pages.base, { name: "<b onmouseover=alert(1)>Центр</b>" });
    for (const path of ["/centres", `/c/${slug}`, bookingPath(slug, "topic"), bookingPath(slug, "find")]) {
      expect((await visitor(pages.app()).get(path)).body).not.toContain("<b onmouseover");
    }
  });
});

describe("a centre's own hostname", () => {
  it("opens its page at the root, while every other name opens the list", async () => {
    const { slug, tenantId } = await createCentre(pages.base, { name: "Центр с адресом" });
    const hostname = `${slug}.example.ru`;
    await pages.base.owner.transact((tx) =>
      tx.update(tenants).set({ hostname }).where(eq(tenants.id, tenantId)),
    );
    const own = await visitor(pages.app(), { site: `http://${hostname}` }).get("/");
    expect(textOf(own.body)).toContain("Центр с адресом Детский сад");
    expect(own.body).toContain(`href="/c/${slug}/booking/topic"`);
    expect(textOf((await visitor(pages.app(), { site: origin }).get("/")).body)).toContain(
      "Консультации для родителей",
    );
    const list = await visitor(pages.app(), { site: `http://${hostname}` }).get("/centres");
    expect(textOf(list.body)).toContain("Консультации для родителей");
  });
});
