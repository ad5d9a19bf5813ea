import { newId } from "@prosvet/crypto";
import { emptyDatabase, somebody } from "@prosvet/testing";
import {
  askExport,
  attachScan,
  contextOf,
  discloseBooking,
  discloseRecipient,
  type EraseRecipient,
  eraseRecipient,
  goneWords,
  listAudit,
  listConsentsOf,
  listExports,
  mergeRecipients,
  readActOf,
  readEventLog,
  readExport,
  readOwnBooking,
  readRecipient,
  recordService,
  saveServiceDraft,
  verifyAudit,
  withAuditWords,
} from "@prosvet/usecases";
import { expect, it } from "vitest";
import { dumpOf, tablesWith } from "./support/dump.ts";
import { lineOf } from "./support/journal.ts";
import { openRecipients, why } from "./support/recipients.ts";

const base = await emptyDatabase("erasure");

const anna = {
  name: "Куропаткина Анна Петровна",
  phone: "8 (912) 555-11-22",
  email: "kuropatkina@example.ru",
};
const pavel = { name: "Снегирёв Павел", phone: "8 (912) 555-33-44" };
const scan = {
  name: "Согласие.pdf",
  declaredType: "application/pdf",
  bytes: Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"),
};

/** A centre with Anna who has a booking, a line, a draft and a scan, and with Pavel, who stays. */
async function openErasure() {
  const desk = await openRecipients(base);
  const { as, centre, head, registrar, called, rows } = desk;
  const { id, bookingId, booking } = await called(anna, { question: "Сын не спит" });
  const kept = await called(pavel, { question: "Дочь не ест" });
  await recordService(as(registrar), lineOf(centre, { bookingId, summary: "Режим дня" }), newId());
  await saveServiceDraft(as(registrar), { bookingId, body: "Режим дня" } as never);
  const [consent] = (await listConsentsOf(as(), id)).consents;
  await attachScan(as(), { consentId: consent?.id ?? "", kind: "consent" }, scan);
  const { code } = await readRecipient(as(head), id);
  const erase = (changes: Partial<EraseRecipient> = {}, member = head) =>
    eraseRecipient(as(member), { id, code, ground: "subject_request", requestNumber: "17", ...changes });
  const [file] = await rows<{ name: string }>("select stored_name as name from app.scans");
  return { ...desk, id, bookingId, booking, kept, code, erase, file: file?.name ?? "" };
}

it("[R12] destroys keys, identity, indexes and sealed words of one recipient, and nothing of another", async () => {
  const { as, head, id, bookingId, kept, erase, rows, find, file, centre } = await openErasure();
  const act = await erase();
  for (const table of ["recipient_keys", "recipient_identities", "scans"])
    expect([table, await rows(`select 1 from app.${table} where recipient_id = '${id}'`)]).toEqual([
      table,
      [],
    ]);
  expect(
    await rows(`select question_sealed, contact_index from app.bookings where id = '${bookingId}'`),
  ).toEqual([{ question_sealed: null, contact_index: null }]);
  expect(await rows("select 1 from app.service_drafts")).toEqual([]);
  expect(
    await rows(`select 1 from app.services where recipient_id = '${id}' and summary_sealed is not null`),
  ).toEqual([]);
  expect((await find("phone", anna.phone)).recipients).toEqual([]);
  expect((await find("email", anna.email)).recipients).toEqual([]);
  expect((await find("phone", pavel.phone)).recipients.map((one) => one.id)).toEqual([kept.id]);
  expect(await discloseBooking(as(head), { id: kept.bookingId, why: "проверка" })).toMatchObject({
    ...{ name: pavel.name, question: "Дочь не ест" },
  });
  expect(await discloseBooking(as(head), { id: bookingId, why: "проверка" })).toMatchObject({
    ...{ name: null, phone: null, question: null },
  });
  await expect(base.deps().files?.store.get(centre.tenantId, file)).rejects.toMatchObject({ code: "ENOENT" });
  expect(act).toMatchObject({ year: 2026, number: 1, ground: "subject_request", requestNumber: "17" });
  expect(act.destroyed).toMatchObject({ identities: 1, keys: 1, bookings: 1, drafts: 1, scans: 1 });
});

it("[R12] what was sealed before opens with nothing that is left, not even in a copy from before", async () => {
  const { as, head, id, erase, rows } = await openErasure();
  const [before] = await rows<{ name_sealed: string }>(
    `select name_sealed from app.recipient_identities where recipient_id = '${id}'`,
  );
  await erase();
  await rows(
    `insert into app.recipient_identities (tenant_id, recipient_id, name_sealed)
     values ('${as(head).actor.tenantId}', '${id}', '${before?.name_sealed}')`,
  );
  const { identity } = await discloseRecipient(as(head), { id, why });
  expect(identity).toEqual({ name: null, phone: null, email: null });
});

it("[R12] the booking stays under its number and PIN, the card and the line under their code", async () => {
  const { as, head, id, code, erase, centre, booking, rows } = await openErasure();
  const lines = () => rows("select id, year, number, counted, topics from app.services order by number");
  const before = await lines();
  await erase();
  expect(await lines()).toEqual(before);
  expect(await readRecipient(as(head), id)).toMatchObject({ code, erasedAt: as().now, mayBeNamed: false });
  const parent = contextOf(base.deps({ clock: () => as().now }), somebody());
  const { number, pin } = booking as { number: string; pin: string };
  expect(await readOwnBooking(parent, await centre.read(), { number, pin })).toMatchObject({ number });
});

it("[R12] whoever was merged into the recipient is erased with them", async () => {
  const { as, head, called, erase, id, rows } = await openErasure();
  const other = await called(
    { name: "Куропаткина А. П.", phone: "8 (912) 555-99-00" },
    { question: "Сын кусается" },
  );
  await mergeRecipients(as(head), {
    keep: id,
    gone: other.id,
    why: { reason: "other", words: "звонили дважды" },
  });
  await erase();
  expect(
    await rows(`select 1 from app.recipient_keys where recipient_id in ('${id}', '${other.id}')`),
  ).toEqual([]);
  expect(await rows("select words from app.recipient_merges")).toEqual([{ words: null }]);
  expect(await discloseBooking(as(head), { id: other.bookingId, why: "проверка" })).toMatchObject({
    question: null,
  });
});

it("[R12] the act and the event log carry codes alone, end with the destruction, and have numbers without gaps", async () => {
  const { as, head, id, erase, kept } = await openErasure();
  await discloseRecipient(as(head), { id, why });
  const act = await erase();
  expect(await readActOf(as(head), id)).toEqual(act);
  const log = await readEventLog(as(head), act.id);
  const done = log.map(({ what }) => what);
  expect(done).toEqual(expect.arrayContaining(["Запись внесена сотрудником", "К согласию приложен скан"]));
  expect(done.slice(-2)).toEqual(["Открыты данные получателя", "Данные получателя уничтожены"]);
  for (const word of ["Куропаткина", "9125551122", "kuropatkina"])
    expect([word, JSON.stringify({ act, log }).includes(word)]).toEqual([word, false]);
  const { code } = await readRecipient(as(head), kept.id);
  const next = eraseRecipient(as(head), { id: kept.id, code, ground: "purpose_reached" });
  expect(await next).toMatchObject({ number: 2, recipientCodes: [code] });
});

it("[R12] documents with names that lie ready are taken back at once, file and row, and one under way begins anew", async () => {
  const { as, head, centre, erase, rows, audit } = await openErasure();
  const official = { document: "services", use: "official", why, year: 2026, format: "xlsx" } as const;
  const asked = await askExport(as(head), official);
  const { id: codes } = await askExport(as(head), { ...official, use: "general", why: undefined });
  const { id: underWay } = await askExport(as(head), official);
  const store = base.deps().files?.store;
  const storedName = await store?.put(centre.tenantId, Buffer.from("sealed"));
  await rows(
    `update app.exports set state = 'ready', stored_name = '${storedName}' where id = '${asked.id}'`,
  );
  await rows(`update app.exports set state = 'running', attempts = 1 where id = '${underWay}'`);
  await erase();
  await expect(store?.get(centre.tenantId, storedName ?? "")).rejects.toMatchObject({ code: "ENOENT" });
  await expect(readExport(as(head), asked.id)).rejects.toMatchObject({ code: "not_found" });
  const standing = (await listExports(as(head))).exports.map(({ id, state }) => [id, state]);
  expect(new Map(standing as [string, string][])).toEqual(
    new Map([
      [asked.id, "withdrawn"],
      [codes, "waiting"],
      [underWay, "waiting"],
    ]),
  );
  expect((await audit("exports.withdraw")).map(({ facts }) => facts)).toEqual([{ exports: [asked.id] }]);
});

it("[R6] [R12] words of the staff about the recipient stay unreadable after it, and the audit stays whole", async () => {
  const { as, head, id, bookingId, erase } = await openErasure();
  const words = "звонила бабушка Куропаткина Зоя";
  await discloseRecipient(as(head), { id, why: { reason: "other", words } });
  await discloseBooking(as(head), { id: bookingId, why: words });
  const looks = async () =>
    (
      await withAuditWords(as(head), (await listAudit(as(head), { action: "recipients.disclose" })).lines)
    ).map((line) => line.why);
  expect(await looks()).toEqual([words, words]);
  expect(tablesWith(await dumpOf(base), "Зоя")).toEqual([]);
  await erase();
  expect(await looks()).toEqual([goneWords, goneWords]);
  expect((await verifyAudit(as(head))).findings).toEqual([]);
});

it("[R12] after it the whole database has 0 words of the recipient", async () => {
  const { erase } = await openErasure();
  await erase();
  const dump = await dumpOf(base);
  for (const word of ["Куропаткина", "9125551122", "kuropatkina", "не спит"])
    expect([word, tablesWith(dump, word)]).toEqual([word, []]);
});

it("[R12] only a head destroys, the code typed, and once; two at once make one act", async () => {
  const { erase, registrar, rows, centre } = await openErasure();
  await expect(erase({}, registrar)).rejects.toMatchObject({ code: "forbidden" });
  await expect(erase({}, await centre.member("consultant"))).rejects.toMatchObject({ code: "forbidden" });
  await expect(erase({ id: newId() })).rejects.toMatchObject({ code: "not_found" });
  await expect(erase({ code: "AAAA" })).rejects.toMatchObject({ refusal: { code: "code_does_not_match" } });
  const answers = await Promise.allSettled([erase(), erase()]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(erase()).rejects.toMatchObject({ refusal: { code: "already_erased" } });
  expect(await rows("select number from app.destruction_acts")).toEqual([{ number: 1 }]);
});

it("[R12] another centre's recipient and act are not there", async () => {
  const [own, other] = [await openErasure(), await openErasure()];
  const act = await own.erase();
  const stranger = other.as(other.head);
  await expect(other.erase({ id: own.id, code: own.code })).rejects.toMatchObject({ code: "not_found" });
  await expect(readEventLog(stranger, act.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(readActOf(stranger, own.id)).rejects.toMatchObject({ code: "not_found" });
});
