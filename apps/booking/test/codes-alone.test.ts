import { createCentre } from "@prosvet/testing";
import { describe, expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { answerTo, book, bookingPath } from "./journey.ts";
import { testPages } from "./pages.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();
const anna = {
  who: "named",
  name: "Анна",
  phone: "+7 917 123-45-67",
  email: "anna@example.ru",
  consent: "yes",
};
const limits = { identitiesKept: false };
const namingField = /name="(name|phone|email|consent|second|second-consent|behalf|referrer|referrer-email)"/;
const advice = "Центр работает только по кодам";

describe("[R33] the pages of a centre that works by codes alone", () => {
  it("ask for no name, telephone or e-mail anywhere, and take bookings as before", async () => {
    const { slug, tenantId } = await createCentre(pages.base, { limits });
    const person = visitor(pages.app());
    await answerTo("who", person, slug);
    const who = await person.get(bookingPath(slug, "who"));
    expect(who.body).not.toMatch(namingField);
    expect(textOf(who.body)).toContain("Придём вдвоём");
    expect((await person.get(bookingPath(slug, "ask"))).body).not.toMatch(namingField);
    const { number, pin } = await book(visitor(pages.app()), slug);
    expect([number.length, pin.length]).toEqual([9, 6]);
    expect((await bookedRows(pages.base, tenantId)).identities).toEqual([]);
  });

  it("tell who is named all the same why not, and keep nothing", async () => {
    const { slug, tenantId } = await createCentre(pages.base, { limits });
    const person = visitor(pages.app());
    await answerTo("who", person, slug);
    const named: Record<string, string>[] = [
      anna,
      { who: "anonymous", behalf: "yes", referrer: "Ольга", organisation: "Школа 5", "referrer-email": "" },
      { who: "anonymous", together: "yes", second: "Пётр" },
    ];
    for (const fields of named) {
      const refused = await person.post(bookingPath(slug, "who"), fields);
      expect(refused.status).toBe(422);
      expect(textOf(refused.body)).toContain(advice);
    }
    const asked = await person.post(bookingPath(slug, "ask"), {
      ...anna,
      words: "Как быть?",
      typical: "later",
    });
    expect([asked.status, textOf(asked.body).includes(advice)]).toEqual([422, true]);
    expect((await bookedRows(pages.base, tenantId)).identities).toEqual([]);
  });

  it("refuse whoever named themselves before the centre changed its rule, at the last step", async () => {
    const centre = await createCentre(pages.base);
    const person = visitor(pages.app());
    await answerTo("check", person, centre.slug, { who: anna });
    await pages.base.owner.inTenant(centre.tenantId, (tx) =>
      tx.execute(`update app.limit_versions set limits = jsonb_set(limits, '{identitiesKept}', 'false')`),
    );
    const sent = await person.post(bookingPath(centre.slug, "check"), {});
    expect(sent.status).toBeGreaterThanOrEqual(400);
    expect(textOf(sent.body)).toContain(advice);
    expect((await bookedRows(pages.base, centre.tenantId)).identities).toEqual([]);
  });
});
