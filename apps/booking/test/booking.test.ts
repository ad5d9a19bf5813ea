import { createCentre } from "@prosvet/testing";
import { describe, expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { answerTo, book, bookingPath, firstFreeTime } from "./journey.ts";
import { testPages } from "./pages.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();
const hour = 3_600_000;

describe("booking without a script", () => {
  it("[R32] takes a booking from somebody who says nothing of themselves and gives a number and a PIN", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const { done, number, pin } = await book(visitor(pages.app()), slug);
    expect(number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(pin).toMatch(/^\d{6}$/);
    expect(textOf(done.body)).toContain("Сохраните номер и ПИН-код");
    const { bookings, identities, consents } = await bookedRows(pages.base, tenantId);
    expect([bookings.length, identities.length, consents.length]).toEqual([1, 0, 0]);
  });

  it("[R42] takes a name and contacts only with a consent, which is kept with its version and never ticked in advance", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const person = visitor(pages.app());
    const named = {
      who: "named",
      name: "Анна Петровна",
      phone: "8 (917) 123-45-67",
      email: "mama@example.ru",
    };
    await answerTo("who", person, slug);
    expect((await person.get(bookingPath(slug, "who"))).body).not.toMatch(/id="consent"[^>]* checked/);
    const refused = await person.post(bookingPath(slug, "who"), named);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('value="Анна Петровна"');
    expect(textOf(refused.body)).toContain("Записаться анонимно");
    await person.post(bookingPath(slug, "who"), { ...named, consent: "yes" });
    expect(textOf((await person.get(bookingPath(slug, "check"))).body)).toContain("8 (917) 123-45-67");
    const sent = await person.post(bookingPath(slug, "check"), {});
    expect(sent.location).toBe(bookingPath(slug, "done"));
    const { identities, consents } = await bookedRows(pages.base, tenantId);
    expect(identities).toHaveLength(1);
    expect(consents).toMatchObject([{ purpose: "personal_data", textVersion: "1", givenHow: "page" }]);
  });

  it("[R32] offers an anonymous booking to whoever does not consent, and drops the name they typed", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await answerTo("who", person, slug);
    const typed = { who: "named", name: "Анна", phone: "", email: "", instead: "anonymous" };
    await person.post(bookingPath(slug, "who"), typed);
    const check = await person.get(bookingPath(slug, "check"));
    expect(textOf(check.body)).toContain("Анонимно");
    expect(check.body).not.toContain("Анна");
    await person.post(bookingPath(slug, "check"), {});
    expect((await bookedRows(pages.base, tenantId)).identities).toHaveLength(0);
  });

  it("[R36] takes a booking without a time when nothing is free, and says by when a time will be offered", async () => {
    const { slug, tenantId } = await createCentre(pages.base, { consultants: 0 });
    pages.clock.now = new Date("2026-11-23T06:00:00Z");
    const person = visitor(pages.app());
    await answerTo("when", person, slug);
    const when = textOf((await person.get(bookingPath(slug, "when"))).body);
    expect(when).toContain("Свободного времени сейчас нет");
    expect(when).toContain("не позднее 3 декабря (п. 20 Порядка)");
    expect(when).toContain("+7 347 000-00-00");
    const { done } = await book(person, slug, { when: { slot: "none" } });
    expect(textOf(done.body)).toContain("Запись принята");
    expect(textOf(done.body)).toContain("не позднее 3 декабря");
    expect(done.body).not.toContain("calendar.ics");
    expect((await bookedRows(pages.base, tenantId)).bookings).toMatchObject([
      { startsAt: null, deadline: "2026-12-03" },
    ]);
    pages.clock.now = new Date();
  });

  it("[R26] asks no time for a written answer and counts three steps", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const person = visitor(pages.app());
    const written = {
      how: { meeting: "written.email", children: "0" },
      topic: { words: "Как выбрать сад?", typical: "later" },
    };
    await answerTo("who", person, slug, written);
    expect(textOf((await person.get(bookingPath(slug, "who"))).body)).toContain("Шаг 3 из 3");
    const { done } = await book(person, slug, written);
    expect(textOf(done.body)).toContain("Ответ Не позднее");
    expect((await bookedRows(pages.base, tenantId)).bookings).toMatchObject([
      { form: "written", startsAt: null },
    ]);
  });

  it("keeps the other answers when one is changed, and returns to the check", async () => {
    const { slug } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await answerTo("check", person, slug, { topic: { words: "Про сон", typical: "speech" } });
    const changed = await person.post(`${bookingPath(slug, "topic")}?change`, {
      words: "Про еду",
      typical: "speech",
    });
    expect(changed.location).toBe(bookingPath(slug, "check"));
    const check = textOf((await person.get(bookingPath(slug, "check"))).body);
    expect(check).toContain("Про еду");
    expect(check).toContain("Приду в центр");
    expect(check).toContain("Анонимно");
  });

  it("asks for the time again, and for nothing else, when the form is changed", async () => {
    const { slug } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await answerTo("check", person, slug);
    const how = await person.post(`${bookingPath(slug, "how")}?change`, {
      meeting: "remote.phone",
      children: "0",
    });
    expect(how.location).toBe(bookingPath(slug, "when"));
    const slot = await firstFreeTime(person, slug);
    const when = await person.post(`${bookingPath(slug, "when")}?change`, { slot });
    expect(when.location).toBe(bookingPath(slug, "check"));
  });

  it("[R16] takes the need of childcare only for a visit to the centre, within its places", async () => {
    const { slug, tenantId } = await createCentre(pages.base, {
      limits: { childcare: { offered: true, places: 2 } },
    });
    const person = visitor(pages.app());
    await person.post(bookingPath(slug, "topic"), {});
    const tooMany = await person.post(bookingPath(slug, "how"), {
      meeting: "in_person.face_to_face",
      children: "3",
    });
    expect(tooMany.status).toBe(422);
    await book(person, slug, { how: { meeting: "in_person.face_to_face", children: "2" } });
    const remote = visitor(pages.app());
    await book(remote, slug, { how: { meeting: "remote.phone", children: "2" } });
    const { bookings } = await bookedRows(pages.base, tenantId);
    expect(bookings.map(({ childcareChildren }) => childcareChildren).sort()).toEqual([0, 2]);
  });

  it("asks no childcare where the centre does not offer it", async () => {
    const { slug } = await createCentre(pages.base, { limits: { childcare: { offered: false, places: 0 } } });
    const person = visitor(pages.app());
    await person.post(bookingPath(slug, "topic"), {});
    expect((await person.get(bookingPath(slug, "how"))).body).not.toContain("присмотр");
  });

  it("starts again kindly when the answers are more than an hour old", async () => {
    const { slug } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await answerTo("when", person, slug);
    pages.clock.now = new Date(Date.now() + hour + 1000);
    const lost = await person.get(bookingPath(slug, "when"));
    expect(lost.location).toBe(`${bookingPath(slug, "topic")}?lost`);
    const first = await person.get(`${bookingPath(slug, "topic")}?lost`);
    expect([first.status, textOf(first.body).includes("Начните, пожалуйста, сначала")]).toEqual([200, true]);
    pages.clock.now = new Date();
  });

  it("leads from a question that is not reached yet to the one that is", async () => {
    const { slug } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await person.post(bookingPath(slug, "topic"), {});
    for (const page of ["when", "who", "check"]) {
      expect((await person.get(bookingPath(slug, page))).location).toBe(bookingPath(slug, "how"));
    }
    expect((await person.get(`/c/${slug}/booking`)).location).toBe(bookingPath(slug, "topic"));
    expect((await person.get(`/c/${slug}/booking/done`)).location).toBe(bookingPath(slug, "find"));
  });
});
