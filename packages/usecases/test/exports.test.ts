import { newId } from "@prosvet/crypto";
import { exports } from "@prosvet/db/schema";
import { emptyDatabase } from "@prosvet/testing";
import {
  annulService,
  askExport,
  contextOf,
  correctService,
  type ExportWriter,
  forgetExports,
  listExports,
  makeExports,
  readExport,
  recordService,
} from "@prosvet/usecases";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { lineOf, now, openJournal } from "./support/journal.ts";
import { keeper } from "./support/keeper.ts";

// Of its own: the worker makes what any centre has asked for.
const base = await emptyDatabase("exports");
const year = { document: "services", format: "xlsx", use: "general", year: 2026 } as const;
const why = { reason: "check" } as const;
const official = { ...year, use: "official", why } as const;
const worker = (clock = now) => contextOf(base.deps({ clock: () => clock }), { kind: "worker" } as const);

/** A journal whose head asks for documents of it. */
async function openExports(wishes: Parameters<typeof openJournal>[1] = {}) {
  const journal = await openJournal(base, wishes);
  const head = await journal.centre.member("head");
  const rowOf = async (id: string) =>
    (await base.owner.inTenant(journal.centre.tenantId, (tx) => tx.select().from(exports))).find(
      (row) => row.id === id,
    );
  const change = (id: string, set: object) =>
    base.owner.inTenant(journal.centre.tenantId, (tx) =>
      tx.update(exports).set(set).where(eq(exports.id, id)),
    );
  return { ...journal, head, rowOf, change };
}

const person = { name: "Анна Соловей", phone: "8 912 000-11-22" };
const consents = [{ purpose: "personal_data", version: 1 }];

describe("a document of the journal of services", () => {
  it("[R8] [R33] is made by the worker, line by line from the first number, and names nobody in general use", async () => {
    const { record, as, head } = await openExports();
    await record({ person, consents } as never);
    await record({ form: "remote", channel: "phone" });
    const asked = await askExport(as(head), year);
    expect(asked).toMatchObject({ state: "waiting", total: 2, done: 0, year: 2026, month: null });
    const { write, last } = keeper();
    expect(await makeExports(worker(), write)).toBe(1);
    expect(last()?.rows.map(({ number }) => number)).toEqual([1, 2]);
    expect(JSON.stringify(last()?.rows)).not.toContain("Соловей");
    expect((await listExports(as(head))).exports).toMatchObject([{ id: asked.id, state: "ready", done: 2 }]);
    const { bytes } = await readExport(as(head), asked.id);
    expect(bytes.toString()).toBe("file of 2 lines");
  });

  it("[R8] shows what a line was before each correction, and that it is struck through", async () => {
    const { record, as, head } = await openExports();
    const line = await record();
    await record({ form: "remote", channel: "phone" });
    await correctService(as(head), line.id, {
      version: 1,
      reason: "Ошибка в теме",
      changes: { topics: ["3"], durationMinutes: 30 },
    });
    await annulService(as(head), line.id, { version: 2, reason: "Внесена дважды" });
    const { write, last } = keeper();
    await askExport(as(head), { ...year, corrected: true });
    await makeExports(worker(), write);
    expect(last()?.rows).toMatchObject([
      {
        topics: ["3"],
        durationMinutes: 30,
        isAnnulled: true,
        counted: 0,
        corrections: [
          { was: { topics: ["5"], durationMinutes: 45 }, on: "2026-11-18", reason: "Ошибка в теме" },
          { was: {}, reason: "вычеркнуто, Внесена дважды", closedPeriod: null },
        ],
      },
    ]);
    expect(last()?.content).toMatchObject({
      heading: {
        period: "2026 год",
        notes: ["Показаны не все строки журнала, а отобранные по: исправлениям."],
      },
    });
  });

  it("[R34] with names is for the head and the registrar, with why, which every sheet says; «Анонимно» has no name", async () => {
    const { record, as, head, registrar, centre } = await openExports();
    await record({ person, consents, summary: "Советовали режим" } as never);
    await record();
    const consultant = await centre.member("consultant");
    await expect(askExport(as(consultant), official)).rejects.toMatchObject({ code: "forbidden" });
    await expect(askExport(as(head), { ...year, use: "official" })).rejects.toMatchObject({
      code: "invalid",
    });
    await askExport(as(registrar), official);
    const { write, last } = keeper();
    await makeExports(worker(), write);
    expect(last()?.rows).toMatchObject([
      { name: "Анна Соловей", recommendations: "Советовали режим" },
      { name: null, anonymous: true },
    ]);
    expect(last()?.content).toMatchObject({
      watermark: "Выдано: Сотрудник, 18.11.2026 12:00. Зачем: проверка.",
    });
    expect(head.role).toBe("head");
  });

  it("[R34] of a consultant has the lines that are theirs", async () => {
    const { record, as, centre } = await openExports({ consultants: 2 });
    await record();
    await record({ consultantId: centre.consultantIds[1] });
    const consultant = await centre.member("consultant", centre.consultantIds[1]);
    expect(await askExport(as(consultant), year)).toMatchObject({ total: 1 });
    const { write, last } = keeper();
    await makeExports(worker(), write);
    expect(last()?.rows.map(({ number }) => number)).toEqual([2]);
  });

  it("[R34] is had by whoever asked for it and nobody else, and is a line of the audit each time", async () => {
    const { as, head, registrar } = await openExports();
    const { id } = await askExport(as(head), official);
    await makeExports(worker(), keeper().write);
    await expect(readExport(as(registrar), id)).rejects.toMatchObject({ code: "not_found" });
    expect((await listExports(as(registrar))).exports).toEqual([]);
    const former = { ...head, role: "consultant", consultantId: newId() } as const;
    await expect(readExport(as(former), id)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the making of documents", () => {
  it("begins anew where another process left it, and takes nothing out of a living hand", async () => {
    const { record, as, head, change, rowOf } = await openExports();
    await record();
    const { id } = await askExport(as(head), year);
    const inHand = {
      state: "running",
      attempts: 1,
      rowsDone: 1000,
      claimedUntil: new Date(now.getTime() + 1),
    };
    await change(id, inHand);
    const { write, written } = keeper();
    expect(await makeExports(worker(), write)).toBe(0);
    expect(await makeExports(worker(new Date(now.getTime() + 2)), write)).toBe(1);
    expect(written).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ state: "ready", attempts: 2, rowsDone: 1 });
  });

  it("tries one that cannot be made three times, and holds up no other", async () => {
    const { as, head, rowOf } = await openExports();
    const bad = await askExport(as(head), { ...year, format: "docx" });
    const good = await askExport(as(head), year);
    let tries = 0;
    const write: ExportWriter = async (_, format) => {
      if (format !== "docx") return Buffer.from("fine");
      tries += 1;
      throw new Error("Анна Соловей");
    };
    expect(await makeExports(worker(), write)).toBe(1);
    expect(tries).toBe(3);
    expect(await rowOf(bad.id)).toMatchObject({ state: "failed", failure: "not_made", storedName: null });
    expect(await rowOf(good.id)).toMatchObject({ state: "ready" });
  });

  it("keeps a document for a day, sealed, and forgets it then with its file", async () => {
    const { as, head, rowOf, centre } = await openExports();
    const { id } = await askExport(as(head), year);
    await makeExports(worker(), async () => Buffer.from("Анна Соловей"));
    const { storedName } = (await rowOf(id)) ?? {};
    const { store } = base.deps().files ?? {};
    const sealed = await store?.get(centre.tenantId, storedName ?? "");
    expect(sealed?.includes("Соловей")).toBe(false);
    const tomorrow = new Date(now.getTime() + 24 * 3_600_000);
    await expect(readExport(as(head, tomorrow), id)).rejects.toMatchObject({ code: "not_found" });
    expect(await forgetExports(worker(new Date(tomorrow.getTime() - 1)))).toBe(0);
    expect(await forgetExports(worker(tomorrow))).toBeGreaterThan(0);
    expect(await rowOf(id)).toBeUndefined();
    await expect(store?.get(centre.tenantId, storedName ?? "")).rejects.toThrow();
  });

  it("is asked for three times at once by one person, and no more", async () => {
    const { as, head } = await openExports();
    for (const format of ["xlsx", "pdf", "docx"] as const) await askExport(as(head), { ...year, format });
    await expect(askExport(as(head), year)).rejects.toMatchObject({ code: "too_many" });
    await makeExports(worker(), keeper().write);
    await askExport(as(head), year);
  });
});

describe("the letter of a reasoned refusal", () => {
  const refused = {
    outcome: "refused" as const,
    refusalReason: "outside_competence" as const,
    refusalText: "Вопрос о назначении лекарств решает врач.",
    referredTo: ["Детская поликлиника № 2"],
  };
  const letter = { document: "refusal_letter", format: "pdf" } as const;

  it("[R52] says why and where to go instead, by code or, for official use, by name", async () => {
    const { record, as, head } = await openExports();
    const { id, recipientCode } = await record({ ...refused, person, consents } as never);
    const { write, last } = keeper();
    await askExport(as(head), { ...letter, use: "general", serviceId: id });
    await makeExports(worker(), write);
    expect(last()?.content).toMatchObject({
      letter: {
        addressee: `Получателю услуги, код ${recipientCode}`,
        number: 1,
        askedOn: "2026-11-18",
        reason: "outside_competence",
        words: "Вопрос о назначении лекарств решает врач.",
        referredTo: ["Детская поликлиника № 2"],
        watermark: null,
      },
    });
    await askExport(as(head), { ...letter, use: "official", why, serviceId: id });
    await makeExports(worker(), write);
    expect(last()?.content).toMatchObject({ letter: { addressee: `Анна Соловей (код ${recipientCode})` } });
  });

  it("[R52] is of a refusal, and of one's own line for a consultant", async () => {
    const { record, as, centre, registrar } = await openExports({ consultants: 2 });
    const { id } = await record();
    const asked = { ...letter, use: "general", serviceId: id } as const;
    await expect(askExport(as(registrar), asked)).rejects.toMatchObject({
      refusal: { code: "line_not_refused" },
    });
    const other = await centre.member("consultant", centre.consultantIds[1]);
    await expect(askExport(as(other), asked)).rejects.toMatchObject({ code: "not_found" });
    expect((await recordService(as(registrar), lineOf(centre, refused), newId())).state).toBe("refused");
  });
});
