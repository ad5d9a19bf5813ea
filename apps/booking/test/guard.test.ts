import { sha256 } from "@prosvet/crypto";
import { createCentre, type TestCentre } from "@prosvet/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { postEndlessForm } from "./endless-form.ts";
import { answerTo, book, bookingPath } from "./journey.ts";
import { origin, testPages } from "./pages.ts";
import { serveOnFreePort } from "./serve.ts";
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

const posts = [
  "ask",
  "move",
  "waiting",
  "offer",
  "topic",
  "how",
  "when",
  "who",
  "check",
  "find",
  "cancel",
  "erasure",
];

describe("a form", () => {
  it.each(["https://evil.example", "null", `${origin}1`])(
    "from %s is refused with a page that says what to do",
    async (foreign) => {
      const person = visitor(pages.app());
      await book(person, centre.slug);
      const before = await bookedRows(pages.base, centre.tenantId);
      for (const page of posts) {
        const answer = await person.post(
          bookingPath(centre.slug, page),
          { who: "anonymous" },
          { Origin: foreign },
        );
        expect(answer.status, page).toBe(403);
        expect(textOf(answer.body)).toContain("Откройте страницу центра заново");
      }
      expect(await bookedRows(pages.base, centre.tenantId)).toEqual(before);
    },
  );

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

  it("that is far too long is refused with a page that says so, whether its length was said or not", async () => {
    const words = "я".repeat(40_000);
    for (const told of [undefined, { "Content-Length": `${words.length * 6 + 6}` }]) {
      const answer = await visitor(pages.app()).post(bookingPath(centre.slug, "topic"), { words }, told);
      expect(answer.status).toBe(413);
      expect(textOf(answer.body)).toContain("сократите написанное");
    }
  });

  it("that never ends is refused over a socket long before it is all sent: nobody waits for its end to measure it", async () => {
    const site = await serveOnFreePort(pages.app());
    const twentyMegabytes = 20 * 2 ** 20;
    for (const path of [bookingPath(centre.slug, "topic"), "/appearance", "/nothing"]) {
      const { statusLine, sentBytes } = await postEndlessForm(site, path, twentyMegabytes);
      expect([path, statusLine]).toEqual([path, "HTTP/1.1 413 Payload Too Large"]);
      expect(sentBytes).toBeLessThan(twentyMegabytes / 2);
    }
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
