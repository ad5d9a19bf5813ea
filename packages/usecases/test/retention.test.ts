import { newId } from "@prosvet/crypto";
import { limitPresets } from "@prosvet/domain";
import { emptyDatabase } from "@prosvet/testing";
import {
  askExport,
  contextOf,
  destroyPastTerms,
  discloseRecipient,
  eraseRecipient,
  listActs,
  listRetention,
  makeExports,
  placeHold,
  readActOf,
  readEventLog,
  readRecipient,
  recordService,
  releaseHold,
  verifyAudit,
} from "@prosvet/usecases";
import { expect, it } from "vitest";
import { dumpOf, tablesWith } from "./support/dump.ts";
import { lineOf } from "./support/journal.ts";
import { keeper } from "./support/keeper.ts";
import { openRecipients, why } from "./support/recipients.ts";

// Of its own: the job goes through every centre, years ahead.
const base = await emptyDatabase("retention");

const anna = { name: "Куропаткина Анна", phone: "8 (912) 555-11-22" };
const pavel = { name: "Снегирёв Павел", phone: "8 (912) 555-33-44" };
const worker = (day: string) =>
  contextOf(base.deps({ clock: () => new Date(`${day}T01:00:00Z`) }), { kind: "worker" } as const);
const run = (day: string) => destroyPastTerms(worker(day));
const [lastDay, dayAfter] = ["2031-11-18", "2031-11-19"];

/** A centre with Anna, who had a service, and with Pavel, who asked once. Both came in November 2026. */
async function openTerms(retentionMonths = {}) {
  const limits = { retentionMonths: { ...limitPresets.klub.retentionMonths, ...retentionMonths } };
  const desk = await openRecipients(base, { limits });
  const { as, centre, head, registrar, called, rows } = desk;
  const first = await called(anna, { question: "Сын не спит" });
  await recordService(
    as(registrar),
    lineOf(centre, { bookingId: first.bookingId, summary: "Режим дня" }),
    newId(),
  );
  const second = await called(pavel, { question: "Дочь не ест" });
  await rows("update app.recipients set created_at = '2026-11-18T07:00:00Z'");
  const onDay = (day: string) => as(head, new Date(`${day}T08:00:00Z`));
  return { ...desk, onDay, first, second };
}

it("[R12] what is past its term is destroyed at night as by an erasure, with an act of codes and counts and the log to it", async () => {
  const { onDay, first, second, rows, find } = await openTerms();
  expect((await run(lastDay)).destroyed).toBe(0);
  const counted = await rows("select number, counted, topics from app.services");
  expect((await run(dayAfter)).destroyed).toBe(2);
  for (const table of ["recipient_keys", "recipient_identities"])
    expect([table, await rows(`select 1 from app.${table}`)]).toEqual([table, []]);
  expect(await rows("select number, counted, topics from app.services")).toEqual(counted);
  const head = onDay(dayAfter);
  expect((await find("phone", anna.phone)).recipients).toEqual([]);
  expect((await discloseRecipient(head, { id: first.id, why })).identity.name).toBeNull();
  const codes = await Promise.all(
    [first, second].map(async ({ id }) => (await readRecipient(head, id)).code),
  );
  const { acts } = await listActs(head);
  expect(acts).toMatchObject([
    { number: 1, year: 2031, ground: "term_ended", destroyedBy: null, recipientCodes: codes.sort() },
  ]);
  expect(acts[0]?.destroyed).toMatchObject({ identities: 2, keys: 2, bookings: 2, services: 1 });
  expect(await readActOf(head, first.id)).toEqual(acts[0]);
  const log = await readEventLog(head, acts[0]?.id ?? "");
  expect(log.at(-1)).toMatchObject({ who: "Программа", what: "Уничтожено по сроку хранения" });
  expect((await verifyAudit(head)).findings).toEqual([]);
  const dump = await dumpOf(base);
  for (const word of ["Куропаткина", "9125551122", "не спит"])
    expect([word, tablesWith(dump, word)]).toEqual([word, []]);
});

it("[R12] a document for official use says «обезличено» where the name would be", async () => {
  const { onDay } = await openTerms();
  await run(dayAfter);
  const { write, last } = keeper();
  const wanted = { document: "services", use: "official", format: "xlsx", year: 2026 } as const;
  await askExport(onDay(dayAfter), { ...wanted, why });
  await makeExports(worker("2031-11-20"), write);
  expect(last()?.rows.map(({ name, recommendations }) => [name, recommendations])).toEqual([
    ["обезличено", null],
  ]);
});

it("[R12] a second run of the day destroys nothing and makes no second act", async () => {
  const { onDay } = await openTerms();
  expect((await run(dayAfter)).destroyed).toBe(2);
  expect((await run(dayAfter)).destroyed).toBe(0);
  expect((await listActs(onDay(dayAfter))).acts).toHaveLength(1);
});

it("[R12] what a run destroyed that was cut short is in the act of the next one", async () => {
  const { onDay, rows } = await openTerms();
  await run(dayAfter);
  // As after a crash between the last recipient and the act.
  await rows("update app.retention_destructions set act_id = null");
  await rows("delete from app.destruction_acts");
  expect((await run("2031-11-20")).destroyed).toBe(0);
  const { acts } = await listActs(onDay("2031-11-20"));
  expect(acts).toMatchObject([{ destroyed: { keys: 2, identities: 2 } }]);
  expect(acts[0]?.recipientCodes).toHaveLength(2);
});

it("[R12] each kind goes by its own term: words of services stay while theirs runs, and are read with the key", async () => {
  const { onDay, first, rows } = await openTerms({ bookings: 12, services: 120 });
  expect((await run("2028-01-10")).destroyed).toBe(2);
  const left = await rows(
    `select question_sealed is null as asked, contact_index is null as found from app.bookings where id = '${first.bookingId}'`,
  );
  expect(left).toEqual([{ asked: true, found: true }]);
  expect(await rows("select 1 from app.services where summary_sealed is not null")).toHaveLength(1);
  expect((await discloseRecipient(onDay("2028-01-10"), { id: first.id, why })).identity.name).toBe(anna.name);
  expect((await run("2028-01-11")).destroyed).toBe(0);
  await run(dayAfter);
  expect(await rows("select 1 from app.recipient_identities")).toEqual([]);
  expect(await rows("select 1 from app.recipient_keys")).toHaveLength(1);
  await run("2036-11-19");
  expect(await rows("select 1 from app.recipient_keys")).toEqual([]);
});

it("[R12] thirty days ahead the head sees under codes what will go, holds one of them with a reason, and lets it go later", async () => {
  const { onDay, first, second, registrar, as, rows, audit } = await openTerms();
  const before = onDay("2031-10-20");
  expect((await listRetention(onDay("2031-10-19"))).due).toEqual([]);
  const { due } = await listRetention(before);
  expect(due.map(({ recipientId }) => recipientId).sort()).toEqual([first.id, second.id].sort());
  expect(due[0]).toMatchObject({ dueOn: dayAfter, isWhole: true, isHeld: false });
  expect(JSON.stringify(due)).not.toContain("Куропаткина");
  const held = { recipientId: first.id, reason: "court", words: "Дело № 2-17" } as const;
  await expect(placeHold(as(registrar), held)).rejects.toMatchObject({ code: "forbidden" });
  const hold = await placeHold(before, held);
  await expect(placeHold(before, held)).rejects.toMatchObject({ refusal: { code: "already_held" } });
  expect((await run(dayAfter)).destroyed).toBe(1);
  const head = onDay(dayAfter);
  expect(await listRetention(head)).toMatchObject({
    due: [{ recipientId: first.id, isHeld: true }],
    holds: [{ id: hold.id, words: held.words }],
  });
  const { code } = await readRecipient(head, first.id);
  const erasure = { id: first.id, code, ground: "subject_request" } as const;
  await expect(eraseRecipient(head, erasure)).rejects.toMatchObject({
    refusal: { code: "held_from_erasure" },
  });
  await releaseHold(head, hold.id);
  await expect(releaseHold(head, hold.id)).rejects.toMatchObject({ code: "not_found" });
  expect((await run("2031-11-20")).destroyed).toBe(1);
  expect(await rows("select words from app.retention_holds")).toEqual([{ words: null }]);
  expect((await audit("retention.hold")).map(({ subject_id }) => subject_id)).toEqual([first.id]);
  expect(await audit("retention.release")).toHaveLength(1);
});

it("[R12] another centre's hold is not there, and its people are not in the list", async () => {
  const [own, other] = [await openTerms(), await openTerms()];
  const stranger = other.onDay("2031-11-01");
  const held = { recipientId: own.first.id, reason: "inspection" } as const;
  await expect(placeHold(stranger, held)).rejects.toMatchObject({ code: "not_found" });
  const { id } = await placeHold(own.onDay("2031-11-01"), held);
  await expect(releaseHold(stranger, id)).rejects.toMatchObject({ code: "not_found" });
  const ids = (await listRetention(stranger)).due.map(({ recipientId }) => recipientId);
  expect(ids.sort()).toEqual([other.first.id, other.second.id].sort());
});

it("[R12] [R52] the words of a refusal go with those of its line, while the name is still kept", async () => {
  const { onDay, as, centre, registrar, second, rows } = await openTerms({ services: 12 });
  const refused = {
    outcome: "refused",
    refusalReason: "outside_competence",
    refusalText: "Решает врач",
  } as const;
  await recordService(as(registrar), lineOf(centre, { bookingId: second.bookingId, ...refused }), newId());
  const kept = () => rows("select 1 from app.services where refusal_text_sealed is not null");
  expect(await kept()).toHaveLength(1);
  await run("2028-01-10");
  expect(await kept()).toEqual([]);
  expect((await discloseRecipient(onDay("2028-01-10"), { id: second.id, why })).identity.name).toBe(
    pavel.name,
  );
});
