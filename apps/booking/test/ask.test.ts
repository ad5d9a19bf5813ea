import { createCentre } from "@prosvet/testing";
import { describe, expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { bookingPath } from "./journey.ts";
import { testPages } from "./pages.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();

describe("[R26] the short way to a written answer", () => {
  it("is one page and a check: a question, anonymous, the term in words, and where the answer will be", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const person = visitor(pages.app());
    expect((await person.get(`/c/${slug}`)).body).toContain(`href="${bookingPath(slug, "ask")}"`);
    expect(textOf((await person.get(bookingPath(slug, "ask"))).body)).toMatch(
      /Ответим не позднее \d+ [а-я]+/,
    );
    const asked = { words: "Как приучить к горшку?", typical: "speech", who: "anonymous" };
    const sent = await person.post(bookingPath(slug, "ask"), asked);
    expect(sent.location).toBe(bookingPath(slug, "check"));
    expect(textOf((await person.get(bookingPath(slug, "check"))).body)).toContain("Отправить вопрос");
    await person.post(bookingPath(slug, "check"), {});
    const done = textOf((await person.get(bookingPath(slug, "done"))).body);
    expect(done).toContain("Вопрос принят");
    expect(done).toContain("Ответ появится на странице «Посмотреть запись»");
    const { bookings, identities } = await bookedRows(pages.base, tenantId);
    expect(bookings).toMatchObject([{ form: "written", startsAt: null, typicalQuestion: "speech" }]);
    expect(identities).toEqual([]);
  });

  it("[R42] takes an address for the answer with a name and a consent, and keeps what was typed when one is missing", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const person = visitor(pages.app());
    const asked = { words: "Про сон", who: "named", name: "Анна", email: "" };
    const refused = await person.post(bookingPath(slug, "ask"), asked);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain("<title>Ошибка: ");
    expect(textOf(refused.body)).toContain("Напишите адрес почты, куда прислать ответ.");
    expect(textOf(refused.body)).toContain("Отметьте согласие");
    for (const typed of ["Про сон</textarea>", 'value="Анна"']) expect(refused.body).toContain(typed);
    const whole = { ...asked, email: "mama@example.ru", consent: "yes" };
    expect((await person.post(bookingPath(slug, "ask"), whole)).location).toBe(bookingPath(slug, "check"));
    await person.post(bookingPath(slug, "check"), {});
    const { bookings, consents } = await bookedRows(pages.base, tenantId);
    expect(bookings).toMatchObject([{ form: "written", channel: "email" }]);
    expect(consents).toHaveLength(1);
  });

  it("is not sent without a question, and is absent where the centre does not answer in writing", async () => {
    const { slug } = await createCentre(pages.base);
    const empty = await visitor(pages.app()).post(bookingPath(slug, "ask"), { who: "anonymous" });
    expect([empty.status, textOf(empty.body).includes("Напишите ваш вопрос.")]).toEqual([422, true]);
    const other = await createCentre(pages.base, { limits: { serviceForms: ["in_person"] } });
    expect((await visitor(pages.app()).get(bookingPath(other.slug, "ask"))).status).toBe(404);
    expect((await visitor(pages.app()).get(`/c/${other.slug}`)).body).not.toContain("booking/ask");
  });
});
