import { sha256 } from "@prosvet/crypto";
import { createCentre } from "@prosvet/testing";
import { describe, expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { answerTo, book, bookingPath } from "./journey.ts";
import { testPages } from "./pages.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();
const anna = { who: "named", name: "Анна", phone: "+7 917 123-45-67", email: "", consent: "yes" };
const atHome = { meeting: "visit_home.face_to_face", children: "0" };

describe("what a booking may say besides", () => {
  it("[R15] [R41] [R49] is folded away, asked of nobody, and kept when it is said", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await answerTo("who", person, slug);
    expect((await person.get(bookingPath(slug, "who"))).body).toContain("<details><summary>Дополнительно");
    const who = {
      ...{ who: "anonymous", together: "yes", recording: "yes", note: "Нужен лифт" },
      ...{ "need-wheelchair": "yes", "need-sign_language": "yes" },
    };
    await person.post(bookingPath(slug, "who"), who);
    const check = textOf((await person.get(bookingPath(slug, "check"))).body);
    for (const words of ["Придём вдвоём", "Русский жестовый язык", "Нужен лифт", "Буду записывать встречу"]) {
      expect(check).toContain(words);
    }
    await person.post(bookingPath(slug, "check"), {});
    const [booking] = (await bookedRows(pages.base, tenantId)).bookings;
    expect(booking).toMatchObject({ participants: 2, accessNeeds: ["wheelchair", "sign_language"] });
    expect(booking?.recordingAnnouncedAt).toBeInstanceOf(Date);
    const mine = textOf((await person.get(bookingPath(slug, "mine"))).body);
    expect(mine).toContain("Вдвоём");
    expect(mine).toContain("Вход и кабинет без ступеней, Русский жестовый язык");
  });

  it("[R41] [R42] takes the second parent's name only with a consent of their own, and comes back with all that was typed", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await answerTo("who", person, slug);
    const who = { ...anna, together: "yes", second: "Пётр", note: "Тихо" };
    const refused = await person.post(bookingPath(slug, "who"), who);
    expect(refused.status).toBe(422);
    expect(textOf(refused.body)).toContain("Нужно согласие второго родителя");
    expect(refused.body).toContain("<details open><summary>Дополнительно");
    for (const typed of ['value="Анна"', 'value="Пётр"', 'value="Тихо"'])
      expect(refused.body).toContain(typed);
    await person.post(bookingPath(slug, "who"), { ...who, "second-consent": "yes" });
    expect((await person.post(bookingPath(slug, "check"), {})).location).toBe(bookingPath(slug, "done"));
    const { identities, consents, bookings } = await bookedRows(pages.base, tenantId);
    expect([identities.length, consents.length, bookings[0]?.participants]).toEqual([2, 2, 2]);
    expect(bookings[0]?.secondRecipientId).not.toBeNull();
  });

  it("[R31] [R32] lets a professional book for a family, who stays anonymous, and asks who they are", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await answerTo("who", person, slug);
    const who = { who: "anonymous", behalf: "yes", referrer: "", organisation: "Школа 5" };
    const refused = await person.post(bookingPath(slug, "who"), { ...who, "referrer-email": "почта" });
    expect(refused.status).toBe(422);
    expect(textOf(refused.body)).toContain("Напишите ваше имя.");
    expect(textOf(refused.body)).toContain("Проверьте адрес электронной почты");
    expect(refused.body).toContain('value="Школа 5"');
    const told = { ...who, referrer: "Ольга", "referrer-email": "olga@example.ru" };
    await person.post(bookingPath(slug, "who"), told);
    expect(textOf((await person.get(bookingPath(slug, "check"))).body)).toContain("Ольга, Школа 5");
    await person.post(bookingPath(slug, "check"), {});
    const { bookings, identities } = await bookedRows(pages.base, tenantId);
    expect(bookings).toMatchObject([{ onBehalf: true, source: "referral" }]);
    expect(identities).toEqual([]);
  });

  it("[R24] asks a named family where to come, also when the visit is chosen after the name", async () => {
    const { slug, tenantId } = await createCentre(pages.base, { forms: ["in_person", "visit_home"] });
    const person = visitor(pages.app());
    await answerTo("check", person, slug, { who: anna });
    const how = await person.post(`${bookingPath(slug, "how")}?change`, atHome);
    expect(how.location).toBe(bookingPath(slug, "when"));
    await person.post(`${bookingPath(slug, "when")}?change`, { slot: "none" });
    expect((await person.get(bookingPath(slug, "check"))).location).toBe(bookingPath(slug, "who"));
    const refused = await person.post(bookingPath(slug, "who"), anna);
    expect(refused.status).toBe(422);
    expect(textOf(refused.body)).toContain("Напишите адрес, куда приехать.");
    await person.post(bookingPath(slug, "who"), { ...anna, visit: "ул. Мира, 1" });
    expect(textOf((await person.get(bookingPath(slug, "check"))).body)).toContain("ул. Мира, 1");
    expect((await person.post(bookingPath(slug, "check"), {})).location).toBe(bookingPath(slug, "done"));
    expect(textOf((await person.get(bookingPath(slug, "mine"))).body)).toContain("ул. Мира, 1");
    const [booking] = (await bookedRows(pages.base, tenantId)).bookings;
    expect(JSON.stringify(booking)).not.toContain("Мира");
  });

  it("[R24] [R32] asks somebody anonymous for no address, and says that it may be told by telephone", async () => {
    const { slug } = await createCentre(pages.base);
    const person = visitor(pages.app());
    const changes = { how: atHome, when: { slot: "none" } };
    await answerTo("who", person, slug, changes);
    const who = textOf((await person.get(bookingPath(slug, "who"))).body);
    expect(who).toContain("Адрес для выезда скажете по телефону");
    expect((await book(visitor(pages.app()), slug, changes)).done.status).toBe(200);
  });

  it("[R16] takes the age of each child to be looked after, or of none", async () => {
    const limits = { childcare: { offered: true, places: 3 } };
    const { slug, tenantId } = await createCentre(pages.base, { limits });
    const person = visitor(pages.app());
    await answerTo("who", person, slug, { how: { children: "2" } });
    const post = (ages: string) => person.post(bookingPath(slug, "who"), { who: "anonymous", ages });
    for (const ages of ["2", "2, 5, 7", "2 и 40", "маленькие"]) {
      const refused = await post(ages);
      expect([ages, refused.status]).toEqual([ages, 422]);
      expect(refused.body).toContain(`value="${ages}"`);
    }
    expect((await post("")).status).toBe(303);
    expect((await post("2 года и 5 лет")).status).toBe(303);
    await person.post(bookingPath(slug, "check"), {});
    expect((await bookedRows(pages.base, tenantId)).bookings).toMatchObject([
      { childcareChildren: 2, childcareAges: [2, 5] },
    ]);
  });

  it("stays on its page with every letter when a browser could not keep it all", async () => {
    const { slug } = await createCentre(pages.base);
    const person = visitor(pages.app());
    // Letters that follow from their place but that no compression foresees.
    const rare = (from: string, letters = 290) =>
      Array.from({ length: letters }, (_, at) =>
        String.fromCodePoint(0x3400 + (Number.parseInt(sha256(`${from}${at}`).slice(0, 8), 16) % 0x9fff)),
      ).join("");
    await answerTo("who", person, slug, { topic: { words: rare("words"), typical: "later" } });
    const who = {
      ...{ who: "anonymous", behalf: "yes", referrer: rare("name", 200), organisation: rare("organisation") },
      note: rare("note"),
    };
    const answer = await person.post(bookingPath(slug, "who"), who);
    expect(answer.status).toBe(422);
    expect(textOf(answer.body)).toContain("все ответы вместе не помещаются");
    expect(answer.body).toContain(who.organisation);
  });
});
