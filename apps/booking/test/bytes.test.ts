import { brotliCompressSync, gzipSync } from "node:zlib";
import { createCentre } from "@prosvet/testing";
import type { CentreCard } from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { centreListPage } from "../src/centres/centre-list-page.ts";
import { centresPerPage, findCentres } from "../src/centres/centre-search.ts";
import { answerTo, book, bookingPath } from "./journey.ts";
import { testPages } from "./pages.ts";
import { type Answer, visitor } from "./visitor.ts";

const pages = testPages();
const mostBytes = 14_600;

/** Every page in every state, as the busiest centre shows it to somebody with the coding. */
async function everyPage(slug: string, coding: string): Promise<[string, Answer][]> {
  const person = visitor(pages.app(), { coding });
  const seen: [string, Answer][] = [];
  const see = async (name: string, answer: Promise<Answer>) => seen.push([name, await answer]);
  const at = (page: string) => bookingPath(slug, page);
  await see("centres", person.get("/centres"));
  await see("centre", person.get(`/c/${slug}`));
  await see("rules", person.get(`/c/${slug}/rules`));
  await see("topic", person.get(at("topic")));
  await see("topic, draft lost", person.get(`${at("topic")}?lost`));
  await see("topic, errors", person.post(at("topic"), { words: "щ".repeat(1001) }));
  await answerTo("how", person, slug, { topic: { words: "я".repeat(1000), typical: "speech" } });
  await see("how", person.get(at("how")));
  await see("how, errors", person.post(at("how"), {}));
  await answerTo("when", person, slug);
  await see("when", person.get(at("when")));
  await see("when, time lost", person.get(`${at("when")}?lost`));
  await answerTo("who", person, slug);
  await see("who", person.get(at("who")));
  await see("who, errors", person.post(at("who"), { who: "named", phone: "1" }));
  const much = { who: "named", phone: "1", together: "yes", behalf: "yes", note: "щ".repeat(501) };
  await see("who, all that may go wrong", person.post(at("who"), much));
  await answerTo("check", person, slug);
  await see("check", person.get(at("check")));
  await see("done", Promise.resolve((await book(person, slug)).done));
  await see("mine", person.get(at("mine")));
  await see("move", person.get(at("move")));
  await see("ask", person.get(at("ask")));
  await see("ask, errors", person.post(at("ask"), { who: "named", words: "щ".repeat(1001) }));
  await see("cancel", person.get(at("cancel")));
  await see("find", person.get(at("find")));
  await see("find, errors", person.post(at("find"), { number: "7K2M-9QXD", pin: "000000" }));
  await see("not found", person.get("/c/nothing"));
  await see("foreign form", person.post(at("topic"), {}, { Origin: "https://evil.example" }));
  await person.post("/appearance", { set: "on", next: "/" });
  await see("centre, low vision", person.get(`/c/${slug}`));
  await see("topic, low vision", person.get(at("topic")));
  return seen;
}

describe("bytes on the wire", () => {
  it.each(["br", "gzip"])(
    "stay within one TCP window on every page of a busy centre (%s)",
    async (coding) => {
      const { slug } = await createCentre(pages.base, {
        consultants: 12,
        hours: { startsAt: "08:00", endsAt: "20:00" },
        limits: { childcare: { offered: true, places: 10 }, slotStepMinutes: 5, bookingHorizonDays: 10 },
      });
      const seen = await everyPage(slug, coding);
      const sizes = seen.map(([name, { wireBytes }]) => ({ name, wireBytes }));
      console.log(`${coding}: ${sizes.map(({ name, wireBytes }) => `${name} ${wireBytes}`).join(" · ")}`);
      expect(sizes.filter(({ wireBytes }) => wireBytes > mostBytes)).toEqual([]);
      expect(seen.filter(([, { headers }]) => headers.get("Content-Encoding") !== coding)).toEqual([]);
    },
  );

  it("are not compressed for whoever takes no coding, and say that they differ", async () => {
    const person = visitor(pages.app(), { coding: "br;q=0, identity" });
    const { headers, body } = await person.get("/");
    expect(headers.get("Content-Encoding")).toBeNull();
    expect(headers.get("Vary")).toMatch(/Accept-Encoding/);
    expect(body).toMatch(/<\/html>$/);
  });

  it("stay within the window when a region has 5,000 centres, by municipality and by words", () => {
    const all: CentreCard[] = Array.from({ length: 5000 }, (_, at) => ({
      slug: `centre-${at}`,
      name: `Консультационный центр «Росток ${at}»`,
      organisation: `Муниципальное дошкольное образовательное учреждение детский сад № ${at}`,
      municipality: `Муниципальный район № ${at % 90}`,
      timezone: "Asia/Yekaterinburg",
      demonstration: false,
    }));
    for (const search of [
      { words: "", municipality: "" },
      { words: "росток", municipality: "" },
      { words: "", municipality: "Муниципальный район № 7" },
    ]) {
      const finding = findCentres(all, search);
      expect(finding.centres.length).toBeLessThanOrEqual(centresPerPage);
      const page = Buffer.from(String(centreListPage(finding, search, all.length).main));
      expect(brotliCompressSync(page).length).toBeLessThan(mostBytes - 4000);
      expect(gzipSync(page).length).toBeLessThan(mostBytes - 4000);
    }
    expect(findCentres(all, { words: "РОСТОК 4999", municipality: "" }).centres).toHaveLength(1);
  });
});
