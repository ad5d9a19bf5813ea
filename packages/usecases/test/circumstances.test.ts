import { newId } from "@prosvet/crypto";
import { createCentre, somebody, testDatabase } from "@prosvet/testing";
import {
  type AppError,
  contextOf,
  discloseBooking,
  listQueue,
  RequestBooking,
  readOwnBooking,
  requestBooking,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { after, anna, anonymous, noon } from "./support/waiting.ts";

const base = testDatabase();

async function open() {
  const centre = await createCentre(base, { forms: ["in_person", "remote", "visit_home", "visit_event"] });
  const page = await centre.read();
  const parent = contextOf(base.deps({ clock: () => noon }), somebody());
  const registrar = contextOf(base.deps({ clock: () => after(1) }), await centre.member("registrar"));
  const request = (input: object) => {
    const wish = RequestBooking.parse({ form: "in_person", channel: "face_to_face", ...input });
    return requestBooking(parent, page, wish, newId());
  };
  const rows = async (sql: string) => [
    ...(await base.owner.inTenant(centre.tenantId, (tx) => tx.execute(sql))),
  ];
  const rowOf = async (id: string) => (await listQueue(registrar, {})).bookings.find((row) => row.id === id);
  const seen = (id: string) => discloseBooking(registrar, { id, why: "звонок о встрече" });
  return { centre, page, parent, request, rows, rowOf, seen };
}

const refusalOf = (answer: Promise<unknown>) =>
  answer.then(
    () => "booked",
    (error: AppError) =>
      error.refusal?.code ?? (error.detail as { errors: { path: string }[] }).errors[0]?.path,
  );

const second = { name: "Пётр Снегирь", phone: "8 912 111-22-33" };
const consents = [{ purpose: "personal_data", version: 1 }];

describe("both parents", () => {
  it("[R41] with one question are one booking with two recipients, each with their own consent", async () => {
    const { request, rows, rowOf, seen } = await open();
    const { id } = await request({ ...anna, secondPerson: { ...second, consents } });
    expect(await rowOf(id)).toMatchObject({ participants: 2 });
    expect((await seen(id)).secondPerson).toEqual({
      name: "Пётр Снегирь",
      phone: "+79121112233",
      email: null,
    });
    expect(await rows("select recipient_id from app.consents")).toHaveLength(2);
    expect(await rows("select 1 from app.bookings")).toHaveLength(1);
  });

  it("[R41] a second question, a third person, a second name without a consent: each is told what to do", async () => {
    const { request, rows } = await open();
    const withQuestion = { ...second, consents, question: "А мой вопрос о другом" };
    await expect(request({ ...anna, secondPerson: withQuestion })).rejects.toMatchObject({
      refusal: { code: "two_questions", requirement: "R41", message: expect.stringContaining("две записи") },
    });
    expect(await refusalOf(request({ ...anonymous, participants: 3 }))).toBe("too_many_participants");
    expect(await refusalOf(request({ ...anna, secondPerson: second }))).toBe("secondPerson.consents");
    const unread = { ...second, consents, phone: "нет" };
    expect(await refusalOf(request({ ...anna, secondPerson: unread }))).toBe("secondPerson.phone");
    expect(await rows("select 1 from app.bookings")).toEqual([]);
  });

  it("[R32] [R41] come anonymously too", async () => {
    const { request, rowOf } = await open();
    const { id } = await request({ ...anonymous, participants: 2 });
    expect(await rowOf(id)).toMatchObject({ participants: 2, anonymous: true });
  });
});

describe("on behalf of a family", () => {
  const teacher = { name: "Ольга Синица", organisation: "Детский сад № 3", email: "Sinitsa@Example.ru" };

  it("[R31] a professional books, is sealed under the family's key, and has a receipt of their own", async () => {
    const { request, rows, rowOf, seen } = await open();
    const { id } = await request({ ...anonymous, onBehalf: teacher });
    expect(await rowOf(id)).toMatchObject({ onBehalf: true, source: "referral", anonymous: true });
    expect((await seen(id)).referrer).toEqual({ ...teacher, email: "sinitsa@example.ru" });
    expect(await rows("select kind from app.outbox")).toEqual([{ kind: "referrer_receipt" }]);
    expect(JSON.stringify(await rows("select b::text from app.bookings b"))).not.toMatch(/Синица|Example/i);
  });

  it("[R42] may not consent for the family: a name or a contact needs the family's own consent, given to them by word", async () => {
    const { request, rows } = await open();
    const { consents: _, ...unasked } = anna;
    await expect(request({ ...unasked, onBehalf: teacher })).rejects.toMatchObject({ code: "invalid" });
    await request({ ...anna, onBehalf: teacher });
    expect(await rows("select given_how from app.consents")).toEqual([{ given_how: "oral_by_phone" }]);
    const wrong = { ...teacher, email: "не почта" };
    expect(await refusalOf(request({ ...anonymous, onBehalf: wrong }))).toBe("onBehalf.email");
  });
});

describe("what a booking says besides", () => {
  it("[R49] that the recipient will record it, from the moment of booking", async () => {
    const { request, rowOf, rows } = await open();
    const { id } = await request({ ...anonymous, recordingAnnounced: true });
    expect(await rowOf(id)).toMatchObject({ recordingAnnounced: true });
    expect(await rows("select recording_announced_at = requested_at as at_once from app.bookings")).toEqual([
      { at_once: true },
    ]);
    expect(await rowOf((await request(anonymous)).id)).toMatchObject({ recordingAnnounced: false });
  });

  it("[R15] access needs are codes in the list, the words about them are sealed and shown with a reason", async () => {
    const { request, rowOf, seen, rows } = await open();
    const accessNeeds = ["quiet_room", "wheelchair"];
    const { id } = await request({ ...anonymous, accessNeeds, accessNote: "Коляска шире двери" });
    const row = await rowOf(id);
    expect(row?.accessNeeds).toEqual(["wheelchair", "quiet_room"]);
    expect(JSON.stringify(row)).not.toContain("Коляска");
    expect(JSON.stringify(await rows("select b::text from app.bookings b"))).not.toContain("Коляска");
    expect((await seen(id)).accessNote).toBe("Коляска шире двери");
  });

  it("[R24] [R32] the address of a home visit is asked of who gives a name, and never of somebody anonymous", async () => {
    const { request, seen, rows } = await open();
    const visit = { form: "visit_home" };
    expect(await refusalOf(request({ ...anna, ...visit }))).toBe("visitAddress");
    await request({ ...anonymous, ...visit });
    expect(await refusalOf(request({ ...anna, visitAddress: "ул. Мира, 1" }))).toBe("visitAddress");
    const { id } = await request({ ...anna, ...visit, visitAddress: "ул. Мира, 1" });
    expect((await seen(id)).visitAddress).toBe("ул. Мира, 1");
    expect(JSON.stringify(await rows("select b::text from app.bookings b"))).not.toContain("Мира");
    expect(await rows("select 1 from app.audit_entries where action = 'recipients.disclose'")).toHaveLength(
      1,
    );
  });

  it("[R32] nothing of it is required of somebody anonymous", async () => {
    const { request, page, parent } = await open();
    for (const form of ["in_person", "visit_home", "visit_event"]) {
      const { number, pin } = await request({ ...anonymous, form });
      expect(await readOwnBooking(parent, page, { number, pin })).toMatchObject({ participants: 1 });
    }
  });

  it.each([
    ["accessNeeds", { accessNeeds: ["invisible"] }],
    ["accessNote", { accessNote: "x".repeat(501) }],
    ["visitAddress", { form: "visit_home", visitAddress: "x".repeat(501) }],
    ["childcareAges", { childcareAges: [18] }],
    ["childcareAges", { childcareAges: Array(11).fill(3) }],
    ["onBehalf", { onBehalf: { name: "А", organisation: "x".repeat(301) } }],
    ["secondPerson", { secondPerson: { name: "x".repeat(201) } }],
  ])("is bounded: %s", (field, input) => {
    const wish = { form: "in_person", channel: "face_to_face", anonymous: true, ...input };
    const read = RequestBooking.safeParse(wish);
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});
