import { newId } from "@prosvet/crypto";
import { type CentreWishes, somebody, testDatabase } from "@prosvet/testing";
import {
  contextOf,
  discloseBooking,
  discloseRecipient,
  listDuplicates,
  listFamilyRegister,
  mergeRecipients,
  RecordService,
  RegisterFamily,
  readOwnBooking,
  readRecipient,
  recordConsent,
  recordService,
  registerFamily,
  removeFamily,
  requestBooking,
} from "@prosvet/usecases";
import { expect, it } from "vitest";
import { lineOf } from "./support/journal.ts";
import { openRecipients, why } from "./support/recipients.ts";

const base = testDatabase();

const anna = { name: "Соловьёва Анна Петровна", phone: "8 (912) 000-11-22" };
const again = { name: "Соловьева Анна Петровна", email: "anna@example.ru" };

async function twoOfOne(more: object = {}, wishes: CentreWishes = {}) {
  const desk = await openRecipients(base, wishes);
  const keep = await desk.called(anna);
  const gone = await desk.called(again, { question: "Сын не спит", ...more });
  const merge = () => mergeRecipients(desk.as(desk.head), { keep: keep.id, gone: gone.id, why });
  const codeOf = async (id: string) => (await readRecipient(desk.as(desk.head), id)).code;
  return { ...desk, keep, gone, merge, codeOf };
}

it("[R33] duplicates are those with the same telephone, e-mail or whole name, each look audited, nobody anonymous", async () => {
  const { called, as, head, audit, keep, gone } = await twoOfOne();
  const husband = await called({ name: "Соловьёв Пётр", phone: "+79120001122" });
  await called({ name: "Одна Такая", phone: "+7 912 999-99-99" });
  await called(null);
  await called(null);
  const { groups } = await listDuplicates(as(head));
  expect(groups.map(({ same, recipients }) => [same, recipients.map(({ id }) => id)])).toEqual([
    [["phone"], [keep.id, husband.id]],
    [["name"], [keep.id, gone.id]],
  ]);
  const looked = (await audit("recipients.list_duplicates")).map(({ subject_id }) => subject_id);
  expect(looked.sort()).toEqual([keep.id, gone.id, husband.id].sort());
});

it("[R33] a merge keeps one person: missing contacts filled, the other's identity destroyed, each row with its own code", async () => {
  const { keep, gone, merge, as, head, rows, audit, find } = await twoOfOne();
  const codes = () => rows("select id, code from app.recipients order by id");
  const before = await codes();
  const [{ wrapped_key: goneKey } = {}] = await rows(
    `select wrapped_key from app.recipient_keys where recipient_id = '${gone.id}'`,
  );
  const card = await merge();
  expect(card).toMatchObject({ id: keep.id, merges: [{ reason: "phone_booking", mergedBy: "Сотрудник" }] });
  expect(card.bookings).toHaveLength(2);
  expect(new Set(card.bookings.map(({ code }) => code)).size).toBe(2);
  expect(card.consents).toHaveLength(2);
  expect(await codes()).toEqual(before);
  expect((await discloseRecipient(as(head), { id: gone.id, why })).identity).toEqual({
    ...{ name: anna.name, phone: "+79120001122", email: "anna@example.ru" },
  });
  expect(await rows(`select 1 from app.recipient_identities where recipient_id = '${gone.id}'`)).toEqual([]);
  const left = await rows(
    `select wrapped_key, centre_key_id from app.recipient_keys where recipient_id = '${gone.id}'`,
  );
  expect(left).toEqual([{ wrapped_key: expect.not.stringMatching(String(goneKey)), centre_key_id: null }]);
  for (const [by, text] of [
    ["email", "anna@example.ru"],
    ["phone", anna.phone],
    ["code", card.merges[0]?.code ?? ""],
  ] as const) {
    expect((await find(by, text)).recipients.map(({ id }) => id)).toEqual([keep.id]);
  }
  expect((await audit("recipients.merge")).map(({ subject_id, facts }) => [subject_id, facts.as])).toEqual([
    [keep.id, "kept"],
    [gone.id, "gone"],
  ]);
  expect((await listDuplicates(as(head))).groups).toEqual([]);
});

it("[R34] what the merged one had asked is still read, and is gone with the key of the one who stays", async () => {
  const { gone, keep, merge, as, head, rows } = await twoOfOne();
  await merge();
  const look = () => discloseBooking(as(head), { id: gone.bookingId, why: "подготовка" });
  expect(await look()).toMatchObject({ question: "Сын не спит", name: anna.name, email: "anna@example.ru" });
  await rows(`delete from app.recipient_keys where recipient_id = '${keep.id}'`);
  expect(await look()).toMatchObject({ question: null, name: null, phone: null });
});

it("[R32] with number and PIN the merged one opens their booking as before, its address included", async () => {
  const { centre, as, head, keep, idOf } = await twoOfOne();
  const page = await centre.read();
  const parent = contextOf(base.deps({ clock: () => as().now }), somebody());
  const consents = [{ purpose: "personal_data", version: 1 }];
  const asked = {
    form: "visit_home",
    channel: "face_to_face",
    visitAddress: "ул. Мира, 5",
    person: again,
  } as const;
  const booked = await requestBooking(parent, page, { ...asked, consents }, newId());
  const gone = await idOf(booked.id);
  await mergeRecipients(as(head), { keep: keep.id, gone, why });
  const { number, pin } = booked;
  const seen = await readOwnBooking(parent, page, { number, pin });
  expect(seen).toMatchObject({ visitAddress: "ул. Мира, 5" });
});

it("[R33] chains, circles, oneself, strangers and the anonymous are refused; what was done is not undone", async () => {
  const { keep, gone, merge, as, head, called } = await twoOfOne();
  const third = await called({ name: "Соловьёва Анна" });
  const nameless = await called(null);
  const code = (one: string, two: string) =>
    mergeRecipients(as(head), { keep: one, gone: two, why }).then(
      () => "merged",
      (error) => error.refusal?.code ?? error.code,
    );
  await merge();
  expect(await code(keep.id, keep.id)).toBe("merge_with_oneself");
  expect(await code(keep.id, gone.id)).toBe("merge_of_merged");
  expect(await code(gone.id, keep.id)).toBe("merge_of_merged");
  expect(await code(third.id, keep.id)).toBe("merge_chain");
  expect(await code(keep.id, nameless.id)).toBe("merge_of_anonymous");
  expect(await code(keep.id, newId())).toBe("not_found");
  expect(await code(keep.id, third.id)).toBe("merged");
  expect((await readRecipient(as(head), third.id)).merges).toHaveLength(2);
});

it("[R33] two merges of the same pair at once make one, and two crosswise no circle", async () => {
  const { keep, gone, as, head } = await twoOfOne();
  const one = (first: string, second: string) =>
    mergeRecipients(as(head), { keep: first, gone: second, why }).then(
      () => "merged",
      (error) => error.refusal?.code,
    );
  const answers = await Promise.all([one(keep.id, gone.id), one(gone.id, keep.id), one(keep.id, gone.id)]);
  expect(answers.sort()).toEqual(["merge_of_merged", "merge_of_merged", "merged"]);
});

it("[R10] [R42] the merged one's consent and help count for the family of the one who stays, and nobody gets into two", async () => {
  const { keep, gone, as, head, centre, called, codeOf } = await twoOfOne({}, { regulation: "klub" });
  const ctx = as(head);
  const agrees = (recipientId: string) =>
    recordConsent(ctx, { recipientId, purpose: "family_register", how: "oral_by_phone" });
  const put = async (...ids: string[]) => {
    const members = (await Promise.all(ids.map(codeOf))).map((code) => ({ code }));
    return registerFamily(ctx, RegisterFamily.parse({ basis: "ppmk_service", members }));
  };
  const merge = () => mergeRecipients(ctx, { keep: keep.id, gone: gone.id, why });
  await agrees(gone.id);
  const husband = await called({ name: "Соловьёв Пётр" });
  await agrees(husband.id);
  const [hers, his] = [await put(gone.id), await put(husband.id)];
  await expect(mergeRecipients(ctx, { keep: husband.id, gone: gone.id, why })).rejects.toMatchObject({
    refusal: { code: "merge_of_two_families", requirement: "R10" },
  });
  await merge();
  const line = RecordService.parse({ ...lineOf(centre), bookingId: keep.bookingId });
  await recordService(ctx, line, newId());
  const families = async () => (await listFamilyRegister(ctx, { year: 2026 })).families;
  expect(await families()).toMatchObject([{ id: his.id }, { id: hers.id, servicesGiven: 1 }]);
  await expect(put(keep.id)).rejects.toMatchObject({ refusal: { code: "already_in_family" } });
  await removeFamily(ctx, hers.id, { reason: "moved" });
  expect(await put(keep.id)).toMatchObject({ ordinal: 3, consentGivenOn: "2026-11-18", servicesGiven: 1 });
});

it("[R34] a consultant merges nobody and lists no duplicates, a registrar does", async () => {
  const { keep, gone, as, centre, registrar } = await twoOfOne();
  const consultant = as(await centre.member("consultant"));
  await expect(listDuplicates(consultant)).rejects.toMatchObject({ code: "forbidden" });
  await expect(mergeRecipients(consultant, { keep: keep.id, gone: gone.id, why })).rejects.toMatchObject({
    code: "forbidden",
  });
  await mergeRecipients(as(registrar), { keep: keep.id, gone: gone.id, why });
});
