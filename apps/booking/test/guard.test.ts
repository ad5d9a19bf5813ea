import { sha256 } from "@prosvet/crypto";
import { createCentre, type TestCentre } from "@prosvet/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { answerTo, book, bookingPath } from "./journey.ts";
import { origin, testPages } from "./pages.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();
const overTls = testPages({ secureCookies: true });
let centre: TestCentre;

beforeAll(async () => {
  centre = await createCentre(pages.base);
});

/** A letter that follows from its place but that no compression foresees. */
const rareLetter = (at: number) =>
  String.fromCodePoint(0x3400 + (Number.parseInt(sha256(`${at}`).slice(0, 8), 16) % 0x9fff));

const posts = ["topic", "how", "when", "who", "check", "find", "cancel", "erasure"];

describe("a form", () => {
  it.each([
    ["another site", { Origin: "https://evil.example" }],
    ["another site, by what the browser says", { "Sec-Fetch-Site": "cross-site" }],
    ["a neighbouring site", { "Sec-Fetch-Site": "same-site" }],
    ["an unknown place", {}],
    ["a sandbox", { Origin: "null" }],
    ["another port of the same host", { Origin: `${origin}1` }],
  ])("from %s is refused with a page that says what to do", async (_, headers: Record<string, string>) => {
    const person = visitor(pages.app());
    await book(person, centre.slug);
    const before = await bookedRows(pages.base, centre.tenantId);
    for (const page of posts) {
      const answer = await person.ask(bookingPath(centre.slug, page), {
        method: "POST",
        body: "who=anonymous",
        headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
      });
      expect(answer.status, page).toBe(403);
      expect(textOf(answer.body)).toContain("Откройте страницу центра заново");
    }
    expect(await bookedRows(pages.base, centre.tenantId)).toEqual(before);
  });

  it("from our own page is taken by either sign that a browser gives", async () => {
    const form = { "Content-Type": "application/x-www-form-urlencoded" };
    for (const [sign, value] of [
      ["Sec-Fetch-Site", "same-origin"],
      ["Sec-Fetch-Site", "none"],
      ["Origin", origin],
    ] as const) {
      const headers = { ...form, [sign]: value };
      const answer = await visitor(pages.app()).ask(bookingPath(centre.slug, "topic"), {
        method: "POST",
        headers,
      });
      expect(answer.status).toBe(303);
    }
  });

  it("over TLS is taken from https alone", async () => {
    const other = await createCentre(overTls.base);
    const plain = visitor(overTls.app(), { site: "http://localhost:3000" });
    expect((await plain.post(bookingPath(other.slug, "topic"), {})).status).toBe(403);
  });

  it.each([
    ["application/json", 415],
    ["text/plain", 415],
    ["multipart/form-data; boundary=x", 415],
  ])("of the type %s is refused", async (type, status) => {
    const answer = await visitor(pages.app()).post(
      bookingPath(centre.slug, "topic"),
      {},
      { "Content-Type": type },
    );
    expect(answer.status).toBe(status);
  });

  it("that is far too long is refused, not read", async () => {
    const answer = await visitor(pages.app()).post(bookingPath(centre.slug, "topic"), {
      words: "я".repeat(40_000),
    });
    expect(answer.status).toBe(413);
  });

  it("with a question over 1000 letters comes back with it and says how long it is", async () => {
    const answer = await visitor(pages.app()).post(bookingPath(centre.slug, "topic"), {
      words: "я".repeat(1001),
    });
    expect(answer.status).toBe(422);
    expect(textOf(answer.body)).toContain("сейчас их 1001");
  });
});

describe("a link", () => {
  it("changes nothing when a mail scanner follows every one of them", async () => {
    const person = visitor(pages.app());
    await book(person, centre.slug);
    const before = await bookedRows(pages.base, centre.tenantId);
    const links = new Set([
      "/",
      `/c/${centre.slug}`,
      ...["done", "find", "topic"].map((page) => bookingPath(centre.slug, page)),
    ]);
    for (const path of links) {
      const { body, location } = await person.get(path);
      const found = [...body.matchAll(/href="(\/[^"]*)"/g)].map(([, href = ""]) =>
        href.replaceAll("&amp;", "&"),
      );
      for (const href of [...found, location ?? "/"])
        if (!href.includes("/c/c-") || href.includes(centre.slug)) links.add(href);
    }
    for (const page of [...posts, "mine", "done", "calendar.ics"])
      await person.get(bookingPath(centre.slug, page));
    expect(links.size).toBeGreaterThan(8);
    expect(await bookedRows(pages.base, centre.tenantId)).toEqual(before);
  });
});

describe("cookies", () => {
  it("are host-only, secure, closed to scripts and end with the session", async () => {
    const other = await createCentre(overTls.base);
    const person = visitor(overTls.app(), { site: "https://localhost:3000" });
    const seen: string[] = [];
    for (const [page, fields] of [
      ["topic", {}],
      ["how", { meeting: "in_person.face_to_face" }],
    ] as const) {
      const answer = await person.post(bookingPath(other.slug, page), fields);
      seen.push(...answer.headers.getSetCookie());
    }
    seen.push(...(await person.post("/appearance", { set: "on", next: "/" })).headers.getSetCookie());
    expect(seen).toHaveLength(3);
    for (const cookie of seen) {
      expect(cookie).toMatch(
        /^__Host-prosvet-(draft|view)=[^;]+; (Max-Age=\d+; )?Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      if (cookie.includes("draft")) expect(cookie).not.toContain("Max-Age");
    }
  });

  it("hold the longest answers within what a browser keeps", async () => {
    const words = Array.from(
      { length: 1000 },
      (_, at) => "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё "[(at * at * 7 + at * 13) % 34],
    ).join("");
    const person = visitor(pages.app());
    const name = "Константинопольская-Рождественская Александра Всеволодовна ".repeat(3).trim();
    const who = {
      who: "named",
      name,
      phone: "+7 917 123-45-67",
      email: `${"a".repeat(60)}@${"b".repeat(60)}.ru`,
      consent: "yes",
    };
    await answerTo("check", person, centre.slug, { topic: { words, typical: "special_needs" }, who });
    expect((await person.get(bookingPath(centre.slug, "check"))).body).toContain(name);
    expect((person.cookies.get("prosvet-draft") ?? "").length).toBeLessThanOrEqual(3800);
  });

  it("that cannot hold unusual answers lead to a page that says what to shorten, with the answer kept", async () => {
    const words = Array.from({ length: 1000 }, (_, at) => rareLetter(at)).join("");
    const answer = await visitor(pages.app()).post(bookingPath(centre.slug, "topic"), { words });
    expect(answer.status).toBe(422);
    expect(textOf(answer.body)).toContain("Сократите вопрос");
    expect(answer.body).toContain(words);
  });

  it("show nothing of what was typed and open for nobody else: another centre, another key, a changed letter", async () => {
    const person = visitor(pages.app());
    await answerTo("check", person, centre.slug, { topic: { words: "Развод", typical: "later" } });
    const sealed = person.cookies.get("prosvet-draft") ?? "";
    for (const form of [
      "Развод",
      encodeURIComponent("Развод"),
      Buffer.from("Развод").toString("base64url").slice(0, -1),
    ]) {
      expect(sealed).not.toContain(form);
    }
    const other = await createCentre(pages.base);
    expect((await person.get(bookingPath(other.slug, "check"))).location).toBe(
      `${bookingPath(other.slug, "topic")}?lost`,
    );
    const stranger = visitor(overTls.app());
    const foreign = await createCentre(overTls.base);
    stranger.cookies.set("__Host-prosvet-draft", sealed);
    expect((await stranger.get(bookingPath(foreign.slug, "check"))).status).toBe(303);
    const middle = Math.floor(sealed.length / 2);
    person.cookies.set(
      "prosvet-draft",
      `${sealed.slice(0, middle)}${sealed[middle] === "A" ? "B" : "A"}${sealed.slice(middle + 1)}`,
    );
    expect((await person.get(bookingPath(centre.slug, "check"))).location).toBe(
      `${bookingPath(centre.slug, "topic")}?lost`,
    );
  });
});
