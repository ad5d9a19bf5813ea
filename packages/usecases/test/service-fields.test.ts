import { newId } from "@prosvet/crypto";
import { testDatabase } from "@prosvet/testing";
import {
  addMaterial,
  changeMaterial,
  correctService,
  listCorrections,
  RecordService,
  recordConsent,
  recordService,
  withdrawConsent,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { consents, now, openDesk, person } from "./support/desk.ts";
import { lineOf, openJournal } from "./support/journal.ts";

const base = testDatabase();
const reason = "Опечатка при внесении";

async function open(wishes: Parameters<typeof openJournal>[1] = {}) {
  const journal = await openJournal(base, wishes);
  const ctx = journal.as(journal.registrar);
  const rows = <Row extends Record<string, unknown>>(query: string) =>
    base.owner.inTenant(journal.centre.tenantId, (tx) => tx.execute<Row>(query));
  return { ...journal, ctx, rows };
}

/** A journal with a booking of somebody named, who signed a consent to be recorded if that is wished. */
async function withNamed(paper?: { paperNumber: string; paperDate: string }) {
  const desk = await openDesk(base);
  const { id } = await desk.register({ anonymous: undefined, person, consents });
  const [found] = await desk.rows<{ recipient_id: string }>(
    `select recipient_id from app.bookings where id = '${id}'`,
  );
  const recipientId = found?.recipient_id ?? "";
  const ctx = desk.as();
  const given = paper
    ? await recordConsent(ctx, { recipientId, purpose: "recording", how: "paper", ...paper })
    : [];
  const consentId = given.find(({ purpose }) => purpose === "recording")?.id ?? "";
  const record = (more: Partial<RecordService> = {}) =>
    recordService(ctx, RecordService.parse({ ...lineOf(desk.centre), bookingId: id, ...more }), newId());
  return { ...desk, ctx, recipientId, consentId, record };
}
const paper = { paperNumber: "7", paperDate: "2026-11-18" };

describe("the second parent", () => {
  it("[R41] is a recipient of their own with a consent of their own, and the service counts once", async () => {
    const { record, rows } = await open();
    const second = { name: "Пётр Соловей", consents: [{ purpose: "personal_data", version: 1 }] };
    const line = await record({ secondPerson: second });
    expect(line).toMatchObject({ participants: 2, counted: 1 });
    const [row] = await rows<{ others: number; named: number }>(`
      select count(*) filter (where s.second_recipient_id <> s.recipient_id)::int as others,
        count(i.*)::int as named
      from app.services s join app.recipient_identities i on i.recipient_id = s.second_recipient_id`);
    expect(row).toEqual({ others: 1, named: 1 });
    await expect(record({ secondPerson: { name: "Пётр" } })).rejects.toMatchObject({
      code: "invalid",
      detail: { errors: [{ path: "secondPerson.consents" }] },
    });
  });

  it("[R41] of a booking is known already, and of a repeat after a failure too", async () => {
    const desk = await openDesk(base);
    const { id } = await desk.register({ participants: 2, secondPerson: { ...person, consents } });
    const [booked] = await desk.rows<{ second: string }>(
      "select second_recipient_id as second from app.bookings",
    );
    const record = (more: Partial<RecordService>) =>
      recordService(
        desk.as(),
        RecordService.parse({ ...lineOf(desk.centre), bookingId: id, participants: 2, ...more }),
        newId(),
      );
    await record({ outcome: "interrupted_technical" });
    await record({});
    const lines = await desk.rows<{ second: string; counted: number }>(
      "select second_recipient_id as second, counted from app.services order by number",
    );
    expect(booked?.second).toBeTruthy();
    expect(lines).toEqual([
      { second: booked?.second, counted: 0 },
      { second: booked?.second, counted: 1 },
    ]);
  });
});

describe("what a line says", () => {
  it("[R34] in words is sealed apart: what was asked, what was advised, where one came to", async () => {
    const { record, rows } = await open();
    const words = ["Ребёнок не говорит", "Посещать логопеда", "ул. Лесная, 5"] as const;
    const [requestSummary, summary, visitAddress] = words;
    await record({ requestSummary, summary, visitAddress, form: "visit_home" });
    const [row] = await rows<Record<string, string>>(
      "select request_sealed, summary_sealed, visit_address_sealed from app.services",
    );
    const sealed = Object.values(row ?? {});
    expect(sealed).toHaveLength(3);
    expect(new Set(sealed).size).toBe(3);
    for (const one of sealed) expect(one).toMatch(/^v1\.a256gcm\./);
    const all = JSON.stringify(await rows("select to_jsonb(s) from app.services s"));
    for (const word of words) expect(all).not.toContain(word);
  });

  it("[R28] of the child is categories, each once", async () => {
    const { record } = await open();
    const line = await record({ childCategories: ["early_age", "gifted", "early_age"] });
    expect(line.childCategories).toEqual(["early_age", "gifted"]);
  });

  it("[R46] of materials is how many were sent, of the library's own alone", async () => {
    const { record, ctx } = await open();
    const sheet = { title: "Памятка", address: "https://example.ru/a.pdf" };
    const [kept, gone] = [await addMaterial(ctx, sheet), await addMaterial(ctx, sheet)];
    await changeMaterial(ctx, { ...sheet, id: gone.id, offered: false });
    const line = await record({ materialIds: [kept.id, kept.id] });
    expect(line.materialsSent).toBe(1);
    const foreign = await addMaterial((await open()).ctx, sheet);
    for (const id of [gone.id, foreign.id])
      await expect(record({ materialIds: [id] })).rejects.toMatchObject({ code: "invalid" });
  });

  it("[R44] knows no conclusion in writing and no file: what is more than its fields is refused", () => {
    for (const more of [{ conclusion: "Заключение" }, { attachments: [newId()] }, { childName: "Ваня" }]) {
      expect(
        RecordService.safeParse({ ...lineOf({ consultantIds: [newId()] } as never), ...more }).success,
      ).toBe(false);
    }
  });

  it("[R27] of its length is what it took, whatever the usual length is", async () => {
    const { record } = await open();
    expect((await record({ durationMinutes: 7 })).durationMinutes).toBe(7);
  });

  it("[R35] [R29] [R19] of a crisis is closed with an organisation that helps, and the line keeps its name", async () => {
    const { record } = await open();
    await expect(record({ topics: ["14"] })).rejects.toMatchObject({
      refusal: { code: "referral_missing", requirement: "R29" },
    });
    const line = await record({ topics: ["14"], referredTo: ["Телефон доверия"] });
    expect(line.referredTo).toEqual(["Телефон доверия"]);
  });

  it("[R17] [R20] [R52] [R43] says its result; a refusal gives what the centre does not do as its reason", async () => {
    const { record } = await open();
    expect((await record({ kind: "content", outcome: "partly_satisfied" })).outcome).toBe("partly_satisfied");
    const refused = await record({
      ...{
        outcome: "refused",
        refusalReason: "action_on_behalf",
        refusalText: "Просили заполнить заявление",
      },
    });
    expect(refused).toMatchObject({ state: "refused", refusalReason: "action_on_behalf", counted: 0 });
  });
});

describe("recordings and media", () => {
  it("[R48] the centre records by a live consent in writing of this very recipient, and by nothing else", async () => {
    const unrecorded = { refusal: { code: "recording_consent_missing", requirement: "R48" } };
    const without = await withNamed();
    const other = await withNamed(paper);
    await expect(without.record({ recordedByCentre: true })).rejects.toMatchObject(unrecorded);
    await expect(
      without.record({ recordedByCentre: true, recordingConsentId: other.consentId }),
    ).rejects.toMatchObject(unrecorded);
    expect((await other.record({ recordedByCentre: true })).recordedByCentre).toBe(true);
    const [row] = await other.rows<{ consent: string }>(
      "select recording_consent_id as consent from app.services",
    );
    expect(row?.consent).toBe(other.consentId);
  });

  it("[R48] [R40] a named walk-in is recorded by the consent that they signed on paper before, told with the line", async () => {
    const { record, rows } = await open();
    const signed = { paperNumber: "8", paperDate: "2026-11-18" };
    const walkIn = { recordedByCentre: true, recordingConsent: signed };
    expect((await record({ ...walkIn, person, consents })).recordedByCentre).toBe(true);
    expect(
      await rows(`select c.paper_number, c.given_how, c.register_number > 0 as numbered, s.id is not null as stands
        from app.consents c left join app.services s on s.recording_consent_id = c.id where c.purpose = 'recording'`),
    ).toEqual([{ paper_number: "8", given_how: "paper", numbered: true, stands: true }]);
    await expect(record(walkIn)).rejects.toMatchObject({ code: "invalid" });
    const later = { ...signed, paperDate: "2026-11-19" };
    await expect(record({ ...walkIn, recordingConsent: later, person, consents })).rejects.toMatchObject({
      refusal: { code: "consent_in_future" },
    });
  });

  it("[R48] a consent that was taken back lets nothing be recorded, by a correction neither", async () => {
    const { ctx, consentId, record } = await withNamed(paper);
    const line = await record();
    await withdrawConsent(ctx, { id: consentId, how: "phone" });
    const correcting = correctService(ctx, line.id, {
      ...{ version: 1, reason, changes: { recordedByCentre: true } },
    });
    await expect(correcting).rejects.toMatchObject({ refusal: { requirement: "R48" } });
  });

  it("[R48] somebody anonymous is never recorded by the centre", async () => {
    const { record } = await open();
    await expect(record({ recordedByCentre: true })).rejects.toMatchObject({
      refusal: { code: "recording_consent_missing" },
    });
  });

  it("[R49] that the recipient records is written with the moment they said so, never one to come", async () => {
    const { record, rows } = await open();
    const said = "2026-11-18T10:59:00+05:00";
    expect((await record({ recordingAnnouncedAt: said })).recordingAnnounced).toBe(true);
    const [row] = await rows<{ at: Date }>("select recording_announced_at as at from app.services");
    expect(new Date(row?.at ?? 0)).toEqual(new Date(said));
    const later = new Date(now.getTime() + 60_000).toISOString();
    await expect(record({ recordingAnnouncedAt: later })).rejects.toMatchObject({
      refusal: { code: "recording_announced_in_future", requirement: "R49" },
    });
  });

  it("[R47] nothing is copied to the recipient's media unless the centre's own regulation allows it", async () => {
    const copied = { copiedToRecipientMedia: true };
    await expect((await open()).record(copied)).rejects.toMatchObject({
      refusal: { limit: "removableMediaAllowed", requirement: "R47" },
    });
    const klub = await open({ regulation: "klub", limits: { removableMediaAllowed: true } });
    expect((await klub.record(copied)).copiedToRecipientMedia).toBe(true);
  });
});

it("[R8] every one of these fields is corrected with a trace, and words stay sealed in it", async () => {
  const { record, ctx } = await open();
  const line = await record({ requestSummary: "Прежние слова", childCategories: ["gifted"] });
  const changes = { requestSummary: "Другие слова", childCategories: [], visitAddress: "ул. Лесная, 5" };
  expect(await correctService(ctx, line.id, { version: 1, reason, changes })).toMatchObject({
    childCategories: [],
    version: 2,
  });
  const { corrections } = await listCorrections(ctx, line.id);
  expect([...(corrections[0]?.columns ?? [])].sort()).toEqual([
    ...["childCategories", "requestSealed", "visitAddressSealed"],
  ]);
  expect(corrections[0]?.was).toEqual({ childCategories: ["gifted"] });
});
