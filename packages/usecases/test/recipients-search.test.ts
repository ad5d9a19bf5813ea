import { newId } from "@prosvet/crypto";
import { createCentre, testDatabase } from "@prosvet/testing";
import {
  type Disclosure,
  discloseBooking,
  discloseRecipient,
  findRecipients,
  LookWhy,
  type Member,
  readRecipient,
  recordService,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { consents, minutesLater, now } from "./support/desk.ts";
import { lineOf } from "./support/journal.ts";
import { openRecipients, why } from "./support/recipients.ts";

const base = testDatabase();
const day = 24 * 60;

const anna = { name: "Соловьёва Анна Петровна", phone: "8 (912) 000-11-22", email: "Anna@Example.ru" };

describe("[R34] a search for a recipient", () => {
  it("finds exactly, in whatever form it is typed: telephone, e-mail, whole name, surname, code", async () => {
    const { called, find } = await openRecipients(base);
    const { id } = await called(anna);
    await called({ name: "Соловьёв Пётр", phone: "+7 912 000-11-23" });
    const [{ code = "" } = {}] = (await find("phone", "+7 912 000 11 22")).recipients;
    for (const [by, text] of [
      ["phone", "89120001122"],
      ["email", "anna@EXAMPLE.ru"],
      ["name", "  соловьева АННА петровна"],
      ["name", "Соловьева"],
      ["code", code.toLowerCase().replaceAll("-", " ")],
    ] as const) {
      const { recipients, more } = await find(by, text);
      expect([by, recipients.map((one) => [one.id, one.name])]).toEqual([by, [[id, anna.name]]]);
      expect(more).toBe(false);
    }
    for (const [by, text] of [
      ["name", "Соловьёва Анна"],
      ["name", "Анна"],
      ["phone", "+7 912 000-11-24"],
      ["email", "anna@example.com"],
    ] as const) {
      expect([text, (await find(by, text)).recipients]).toEqual([text, []]);
    }
  });

  it("says nothing to the audit of what was looked for, and of each identity that it opened who, why and by what", async () => {
    const { called, find, audit, head } = await openRecipients(base);
    const { id } = await called(anna);
    await find("phone", anna.phone);
    await find("name", "Никто Никтова");
    const lines = await audit("recipients.find");
    expect(lines).toEqual([
      {
        subject_id: id,
        facts: { reason: "phone_booking", by: "phone", matched: true },
        membership_id: head.membershipId,
      },
      {
        subject_id: null,
        facts: { reason: "phone_booking", by: "name", found: 0 },
        membership_id: head.membershipId,
      },
    ]);
  });

  it("tells what cannot be read, and shows at most twenty", async () => {
    const { called, find } = await openRecipients(base);
    for (const [by, text] of [
      ["phone", "12"],
      ["email", "anna"],
      ["code", "K7M2"],
    ] as const) {
      await expect(find(by, text)).rejects.toMatchObject({ code: "invalid" });
    }
    for (let number = 0; number < 21; number++) await called({ name: `Иванова Мария ${number}` });
    const { recipients, more } = await find("name", "иванова");
    expect([recipients.length, more]).toEqual([20, true]);
  });

  it("of another centre finds nobody, by its code neither", async () => {
    const [own, other] = [await openRecipients(base), await openRecipients(base)];
    await other.called(anna);
    const [found] = (await other.find("phone", anna.phone)).recipients;
    expect((await own.find("phone", anna.phone)).recipients).toEqual([]);
    expect((await own.find("code", found?.code ?? "")).recipients).toEqual([]);
    await expect(readRecipient(own.as(own.head), found?.id ?? "")).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("needs a reason of the list, and words for another one and for no other", () => {
    const given = (reason: unknown, words?: string) => LookWhy.safeParse({ reason, words }).success;
    expect([given("check"), given("other", "жалоба"), given("other"), given("check", "жалоба")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(given("curiosity")).toBe(false);
  });
});

describe("[R34] a consultant", () => {
  const served = async () => {
    const desk = await openRecipients(base);
    const [slot] = await desk.times();
    const startsAt = slot?.startsAt.toISOString();
    const own = await desk.called(anna, { startsAt, consultantId: desk.first });
    const [own1, other] = [
      await desk.centre.member("consultant", desk.first),
      await desk.centre.member("consultant", desk.second),
    ];
    const end = slot?.endsAt ?? now;
    return { ...desk, own, consultant: own1, other, end };
  };

  it("finds and opens those they serve and nobody else: the other consultant of the centre meets nobody", async () => {
    const { own, consultant, other, find, as, called } = await served();
    const stranger = await called({ name: "Чужая Вера", phone: "+7 912 000-33-44" });
    expect((await find("phone", anna.phone, consultant)).recipients.map(({ id }) => id)).toEqual([own.id]);
    expect((await find("phone", "+7 912 000-33-44", consultant)).recipients).toEqual([]);
    expect((await find("phone", anna.phone, other)).recipients).toEqual([]);
    expect((await discloseRecipient(as(consultant), { id: own.id, why })).identity.name).toBe(anna.name);
    for (const [member, id] of [
      [other, own.id],
      [consultant, stranger.id],
    ] as const) {
      await expect(readRecipient(as(member), id)).rejects.toMatchObject({ code: "not_found" });
      await expect(discloseRecipient(as(member), { id, why })).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("sees who it was while they serve them and thirty days after, later the code alone", async () => {
    const { own, consultant, head, as, rows, end } = await served();
    await rows(`update app.bookings set state = 'took_place' where id = '${own.bookingId}'`);
    const at = (member: Member, days: number, ms = 0) =>
      as(member, new Date(end.getTime() + days * day * 60_000 + ms));
    const look = (member: Member, days: number, ms = 0) =>
      discloseRecipient(at(member, days, ms), { id: own.id, why });
    expect((await look(consultant, 30)).identity.phone).toBe("+79120001122");
    await expect(look(consultant, 30, 1)).rejects.toMatchObject({ code: "forbidden" });
    const card = await readRecipient(at(consultant, 60), own.id);
    expect([card.mayBeNamed, card.bookings.length]).toEqual([false, 1]);
    const byCode = { by: "code", text: card.code, why } as const;
    expect((await findRecipients(at(consultant, 60), byCode)).recipients).toMatchObject([{ name: null }]);
    const byPhone = { by: "phone", text: anna.phone, why } as const;
    expect((await findRecipients(at(consultant, 60), byPhone)).recipients).toEqual([]);
    expect((await look(head, 60)).identity.name).toBe(anna.name);
  });

  it("sees of a recipient their own bookings and not those with a colleague", async () => {
    const { own, consultant, head, second, as, rows, visit } = await served();
    const { service } = await visit({ topic: "5", consultantId: second });
    await rows(`update app.services set recipient_id = '${own.id}' where id = '${service.id}'`);
    expect((await readRecipient(as(head), own.id)).services).toHaveLength(1);
    const seen = await readRecipient(as(consultant), own.id);
    expect([seen.bookings.length, seen.services.length]).toEqual([1, 0]);
  });

  it("who is none of the centre's sees nothing, not everything", async () => {
    const { own, consultant, as } = await served();
    const nobody = as({ ...consultant, consultantId: null });
    await expect(readRecipient(nobody, own.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(findRecipients(nobody, { by: "phone", text: anna.phone, why })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("the card of a recipient", () => {
  it("[R33] carries the code and no name, and lists bookings, services and consents", async () => {
    const { called, visit, rows, as, head } = await openRecipients(base);
    const { id, booking } = await called(anna);
    const { service } = await visit({ topic: "5" }, newId(), as(head, minutesLater(1)));
    await rows(`update app.services set recipient_id = '${id}' where id = '${service.id}'`);
    const card = await readRecipient(as(head), id);
    expect(JSON.stringify(card)).not.toMatch(/Соловь|9120001122|example\.ru/i);
    expect(card).toMatchObject({
      ...{ id, anonymous: false, mayBeNamed: true, merges: [] },
      code: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/),
      bookings: [{ number: booking.number, code: card.code }],
      services: [{ number: service.number, code: card.code, outcome: "satisfied" }],
      consents: [{ purpose: "personal_data", givenHow: "oral_by_phone", withdrawnAt: null }],
      lastServiceAt: service.startedAt,
    });
  });

  it("[R41] of the second parent lists the service that both took part in", async () => {
    const { called, rows, as, head, centre } = await openRecipients(base);
    const secondPerson = { name: "Пётр Соловей", consents };
    const { bookingId } = await called(anna, { participants: 2, secondPerson });
    const line = lineOf(centre, { bookingId, participants: 2 });
    const { number, startedAt } = await recordService(as(head), line, newId());
    const [second] = await rows<{ id: string }>(
      `select second_recipient_id as id from app.bookings where id = '${bookingId}'`,
    );
    const card = await readRecipient(as(head), second?.id ?? "");
    expect(card).toMatchObject({ services: [{ number }], lastServiceAt: startedAt });
  });

  it("[R34] with the identity is a line of the audit with why, and without a reason there is none", async () => {
    const { called, audit, as, head } = await openRecipients(base);
    const { id } = await called(anna);
    const shown = await discloseRecipient(as(head), {
      id,
      why: { reason: "other", words: "просьба прокурора" },
    });
    expect(shown.identity).toEqual({ name: anna.name, phone: "+79120001122", email: "anna@example.ru" });
    expect(await audit("recipients.disclose")).toMatchObject([
      { subject_id: id, facts: { reason: "other", words: expect.stringMatching(/^v1\./), wordsOf: id } },
    ]);
  });

  it("[R32] of somebody anonymous has nobody to open", async () => {
    const { called, as, head, find } = await openRecipients(base);
    const { id } = await called(null);
    const card = await readRecipient(as(head), id);
    expect([card.anonymous, card.mayBeNamed]).toEqual([true, false]);
    const { identity } = await discloseRecipient(as(head), { id, why });
    expect(identity).toEqual({ name: null, phone: null, email: null });
    expect((await find("code", card.code)).recipients).toMatchObject([{ id, name: null, anonymous: true }]);
  });

  it("is of no other centre", async () => {
    const { called } = await openRecipients(base);
    const { id } = await called(anna);
    const other = await createCentre(base);
    const { as } = await openRecipients(base);
    await expect(readRecipient(as(await other.member("head")), id)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

it("[R34] what a booking shows of its recipient stays the same", async () => {
  const { called, as, head } = await openRecipients(base);
  const { bookingId } = await called(anna);
  const shown: Disclosure = await discloseBooking(as(head), { id: bookingId, why: "подготовка к приёму" });
  expect(shown).toMatchObject({ name: anna.name, phone: "+79120001122" });
});
