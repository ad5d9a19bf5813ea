import { createCentre } from "@prosvet/testing";
import { describe, expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { answerTo, book, bookingPath, firstFreeTime, lastFreeTime } from "./journey.ts";
import { testPages } from "./pages.ts";
import { textOf, visitor } from "./visitor.ts";

const minute = 60_000;
const pages = testPages();
const strict = testPages({ publicLimits: "kept" });

describe("two presses, two people, lost answers", () => {
  it("books once when the last button is pressed twice at the same moment, and shows both the same confirmation", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await answerTo("check", person, slug);
    const answers = await Promise.all([1, 2, 3].map(() => person.post(bookingPath(slug, "check"), {})));
    expect(answers.map(({ location }) => location)).toEqual(Array(3).fill(bookingPath(slug, "done")));
    expect((await bookedRows(pages.base, tenantId)).bookings).toHaveLength(1);
  });

  it("shows the confirmation to whoever steps back after booking and presses again", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const person = visitor(pages.app());
    const { number } = await book(person, slug);
    const again = await person.post(bookingPath(slug, "check"), {});
    expect(again.location).toBe(bookingPath(slug, "done"));
    expect((await person.get(bookingPath(slug, "done"))).body).toContain(number);
    expect((await bookedRows(pages.base, tenantId)).bookings).toHaveLength(1);
  });

  it("returns to fresh times with a clear message and every answer kept when somebody else took the time", async () => {
    const { slug } = await createCentre(pages.base);
    const [person, faster] = [visitor(pages.app()), visitor(pages.app())];
    const slot = await slotFor(faster, slug, lastFreeTime);
    await answerTo("check", person, slug, { topic: { words: "Про сон", typical: "later" }, when: { slot } });
    pages.clock.now = new Date(Date.now() + 11 * minute);
    await book(faster, slug, { when: { slot } });
    const sent = await person.post(bookingPath(slug, "check"), {});
    expect(sent.location).toBe(`${bookingPath(slug, "when")}?change&lost`);
    const when = await person.get(sent.location ?? "");
    expect(when.status).toBe(422);
    expect(when.body).toContain("<title>Ошибка: ");
    expect(textOf(when.body)).toContain("остальные ответы сохранились");
    expect(when.body).not.toContain(`value="${slot}"`);
    const another = await firstFreeTime(person, slug);
    const chosen = await person.post(`${bookingPath(slug, "when")}?change`, { slot: another });
    expect(chosen.location).toBe(bookingPath(slug, "check"));
    expect(textOf((await person.get(bookingPath(slug, "check"))).body)).toContain("Про сон");
    expect((await person.post(bookingPath(slug, "check"), {})).location).toBe(bookingPath(slug, "done"));
    pages.clock.now = new Date();
  });

  it("says at once that a time is gone when it was taken between the list and the choice", async () => {
    const { slug } = await createCentre(pages.base);
    const [person, faster] = [visitor(pages.app()), visitor(pages.app())];
    await answerTo("when", person, slug);
    const slot = await firstFreeTime(person, slug);
    await book(faster, slug, { when: { slot } });
    const late = await person.post(bookingPath(slug, "when"), { slot });
    expect(late.status).toBe(422);
    expect(late.body).not.toContain(`value="${slot}"`);
  });

  it("[R37] gives one time to two people when two consultants are free and neither was chosen", async () => {
    const { slug, tenantId } = await createCentre(pages.base, { consultants: 2 });
    const [one, other] = [visitor(pages.app()), visitor(pages.app())];
    const slot = await slotFor(one, slug);
    await answerTo("check", other, slug, { when: { slot } });
    await book(one, slug, { when: { slot } });
    expect((await other.post(bookingPath(slug, "check"), {})).location).toBe(bookingPath(slug, "done"));
    const { bookings } = await bookedRows(pages.base, tenantId);
    expect(new Set(bookings.map(({ consultantId }) => consultantId)).size).toBe(2);
  });

  it("asks before a second booking is made when the first answer never arrived and an answer was changed", async () => {
    const { slug, tenantId } = await createCentre(pages.base);
    const person = visitor(pages.app());
    await answerTo("check", person, slug);
    const before = new Map(person.cookies);
    await person.post(bookingPath(slug, "check"), {});
    person.cookies.clear();
    for (const [name, value] of before) person.cookies.set(name, value);
    await person.post(`${bookingPath(slug, "topic")}?change`, { words: "Другое" });
    await person.post(`${bookingPath(slug, "when")}?change`, { slot: await firstFreeTime(person, slug) });
    const doubtful = await person.post(bookingPath(slug, "check"), {});
    expect(doubtful.status).toBe(422);
    expect(textOf(doubtful.body)).toContain("подтверждение до вас не дошло");
    expect((await bookedRows(pages.base, tenantId)).bookings).toHaveLength(1);
    const again = await person.post(bookingPath(slug, "check"), { again: "yes" });
    expect(again.location).toBe(bookingPath(slug, "done"));
    expect((await bookedRows(pages.base, tenantId)).bookings).toHaveLength(2);
  });
});

describe("a booking that is refused", () => {
  it("[R39] is taken without a time when its telephone has too many open bookings: nobody is turned away", async () => {
    const { slug, tenantId } = await createCentre(pages.base, { limits: { openBookingsPerContact: 1 } });
    const who = { who: "named", name: "Анна", phone: "+7 917 123-45-67", email: "", consent: "yes" };
    await book(visitor(pages.app()), slug, { who });
    const { done } = await book(visitor(pages.app()), slug, { who });
    expect(textOf(done.body)).toContain("Запись принята");
    expect(textOf(done.body)).toContain("время мы пока не смогли за вами закрепить");
    expect(textOf(done.body)).toContain("Позвоните: +7 347 000-00-00");
    expect(textOf(done.body)).toContain("Центр предложит не позднее");
    const { bookings } = await bookedRows(pages.base, tenantId);
    expect(bookings.filter(({ startsAt }) => startsAt === null)).toHaveLength(1);
  });

  it("asks to wait, and keeps the answers, when an address books too often", async () => {
    const { slug } = await createCentre(strict.base);
    for (const _ of [1, 2, 3]) await book(visitor(strict.app()), slug);
    const person = visitor(strict.app());
    await answerTo("check", person, slug, { topic: { words: "Про сон", typical: "later" } });
    const refused = await person.post(bookingPath(slug, "check"), {});
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(textOf(refused.body)).toContain("Про сон");
    expect(textOf(refused.body)).toContain("+7 347 000-00-00");
  });
});

async function slotFor(
  person: ReturnType<typeof visitor>,
  slug: string,
  pick = firstFreeTime,
): Promise<string> {
  await answerTo("when", person, slug);
  return pick(person, slug);
}
