import { newId } from "@prosvet/crypto";
import { emptyDatabase } from "@prosvet/testing";
import {
  addOrganisation,
  addTemplate,
  annulService,
  changeOrganisation,
  contextOf,
  dropServiceDraft,
  forgetStale,
  GivenOrganisation,
  listOrganisations,
  listTemplates,
  readServiceDraft,
  removeTemplate,
  saveServiceDraft,
  TemplateBody,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { now, openJournal } from "./support/journal.ts";

const base = await emptyDatabase("service_drafts");
const walkIn = { bookingId: null };

async function open() {
  const journal = await openJournal(base, { consultants: 2 });
  const ctx = journal.as(journal.registrar);
  const rows = <Row extends Record<string, unknown>>(query: string) =>
    base.owner.inTenant(journal.centre.tenantId, (tx) => tx.execute<Row>(query));
  return { ...journal, ctx, rows };
}

describe("a draft of a service", () => {
  const body = JSON.stringify({ topic: "3", requestSummary: "Боится детского сада" });
  const later = JSON.stringify({ topic: "5" });

  it("[R42] is sealed, one's own, and the last one saved", async () => {
    const { ctx, as, centre, rows } = await open();
    await saveServiceDraft(ctx, { ...walkIn, body });
    await saveServiceDraft(ctx, { ...walkIn, body: later });
    expect(await readServiceDraft(ctx, walkIn)).toEqual({ body: later, savedAt: now });
    const stored = await rows("select to_jsonb(d) as row from app.service_drafts d");
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain("Боится");
    const colleague = as(await centre.member("registrar"));
    expect(await readServiceDraft(colleague, walkIn)).toBeNull();
    expect(await rows("select facts from app.audit_entries where action = 'services.draft'")).toEqual([
      { facts: {} },
    ]);
  });

  it("[R8] is gone when its line is in the journal, and that of another booking stays", async () => {
    const { ctx, record, book } = await open();
    const { id: bookingId } = await book();
    await saveServiceDraft(ctx, { ...walkIn, body });
    await saveServiceDraft(ctx, { bookingId, body });
    await record();
    expect(await readServiceDraft(ctx, walkIn)).toBeNull();
    expect(await readServiceDraft(ctx, { bookingId })).not.toBeNull();
    await record({ bookingId });
    expect(await readServiceDraft(ctx, { bookingId })).toBeNull();
  });

  it("stays when the line was refused, and is dropped by whoever wants to begin anew", async () => {
    const { ctx, record } = await open();
    await saveServiceDraft(ctx, { ...walkIn, body });
    await expect(record({ topics: [] })).rejects.toMatchObject({ code: "refused" });
    expect(await readServiceDraft(ctx, walkIn)).not.toBeNull();
    await dropServiceDraft(ctx, walkIn);
    expect(await readServiceDraft(ctx, walkIn)).toBeNull();
  });

  it("[R34] is of a booking of the centre's own alone", async () => {
    const { ctx } = await open();
    const { id } = await (await open()).book();
    for (const bookingId of [id, newId()])
      await expect(saveServiceDraft(ctx, { bookingId, body })).rejects.toMatchObject({ code: "not_found" });
  });

  it("[R12] is forgotten thirty days after it was saved last", async () => {
    const { ctx } = await open();
    await saveServiceDraft(ctx, { ...walkIn, body });
    const after = (days: number) =>
      contextOf(base.deps({ clock: () => new Date(now.getTime() + days * 86_400_000) }), { kind: "worker" });
    await forgetStale(after(30));
    expect(await readServiceDraft(ctx, walkIn)).not.toBeNull();
    await forgetStale(after(30.01));
    expect(await readServiceDraft(ctx, walkIn)).toBeNull();
  });
});

describe("templates of services", () => {
  const body = TemplateBody.parse({
    ...{ kind: "content", content: "methodical", form: "remote", channel: "phone", topics: ["2"] },
    ...{ outcome: "satisfied", durationMinutes: 30, participants: 1, category: "parent" },
  });

  it("are one's own or the whole centre's, which the head alone adds and removes", async () => {
    const { ctx, as, centre } = await open();
    const head = as(await centre.member("head"));
    const own = await addTemplate(ctx, { name: "Звонок", forCentre: false, body });
    const common = await addTemplate(head, { name: "Для всех", forCentre: true, body });
    const shown = async (who: typeof ctx) => (await listTemplates(who)).templates.map(({ name }) => name);
    expect(await shown(ctx)).toEqual(["Для всех", "Звонок"]);
    expect(await shown(head)).toEqual(["Для всех"]);
    const forbidden = { code: "forbidden" };
    await expect(addTemplate(ctx, { name: "Ещё", forCentre: true, body })).rejects.toMatchObject(forbidden);
    await expect(removeTemplate(ctx, common.id)).rejects.toMatchObject(forbidden);
    await expect(removeTemplate(head, own.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(addTemplate(ctx, { name: "Звонок", forCentre: false, body })).rejects.toMatchObject({
      code: "conflict",
    });
    await removeTemplate(ctx, own.id);
    expect(await shown(ctx)).toEqual(["Для всех"]);
  });

  it("[R33] hold codes only: words are refused", () => {
    for (const more of [{ summary: "Слова" }, { name: "Анна" }, { referredTo: ["ПМПК"] }])
      expect(TemplateBody.safeParse({ ...body, ...more }).success).toBe(false);
  });

  it("[R33] as last time is all of the line entered last but its recipient and its words; a struck one is passed over", async () => {
    const { ctx, record, centre, as } = await open();
    expect((await listTemplates(ctx)).last).toBeNull();
    const [first, second] = centre.consultantIds;
    await record({ durationMinutes: 20, summary: "Слова", childAgeYears: 4, topics: ["2", "3"] });
    const mistaken = await record({ consultantId: second, durationMinutes: 90 });
    expect((await listTemplates(ctx)).last).toMatchObject({ durationMinutes: 90, consultantId: second });
    await annulService(ctx, mistaken.id, { version: 1, reason: "Дважды" });
    const { last } = await listTemplates(ctx);
    expect(last).toMatchObject({ durationMinutes: 20, consultantId: first, topics: ["2", "3"] });
    expect(Object.keys(last ?? {})).not.toContain("childAgeYears");
    expect(JSON.stringify(last)).not.toContain("Слова");
    expect((await listTemplates(as(await centre.member("registrar")))).last).toBeNull();
  });
});

describe("the directory of organisations", () => {
  const given = GivenOrganisation.parse({ name: "Телефон доверия", phone: "8-800-2000-122" });

  it("[R19] is kept by head and registrar, read by everybody, by name; one taken off stays in it", async () => {
    const { ctx, as, centre } = await open();
    const consultant = as(await centre.member("consultant"));
    const { id } = await addOrganisation(ctx, given);
    await addOrganisation(ctx, GivenOrganisation.parse({ name: "Агентство опеки" }));
    await changeOrganisation(ctx, { ...given, id, profile: "Кризисная помощь", offered: false });
    expect(await listOrganisations(consultant)).toMatchObject([
      { name: "Агентство опеки", offered: true },
      { name: "Телефон доверия", profile: "Кризисная помощь", offered: false },
    ]);
    await expect(addOrganisation(consultant, given)).rejects.toMatchObject({ code: "forbidden" });
    const foreign = (await open()).ctx;
    await expect(changeOrganisation(foreign, { ...given, id, offered: true })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await listOrganisations(foreign)).toEqual([]);
  });

  it("[R19] [R29] a line keeps the name that was told, whatever becomes of the organisation", async () => {
    const { ctx, record } = await open();
    const { id } = await addOrganisation(ctx, given);
    const line = await record({ kind: "dispatcher", referredTo: [given.name] });
    await changeOrganisation(ctx, { ...given, id, name: "Другое имя", offered: false });
    expect(line.referredTo).toEqual(["Телефон доверия"]);
  });
});
