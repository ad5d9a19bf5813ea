import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { auditEntries } from "@prosvet/db/schema";
import { emptyDatabase } from "@prosvet/testing";
import {
  adoptConsentText,
  attachScan,
  contextOf,
  listConsents,
  listConsentsOf,
  type Member,
  mayNotify,
  readConsentTexts,
  readScan,
  recordConsent,
  removeLostFiles,
  requireRecordingConsent,
  withdrawConsent,
} from "@prosvet/usecases";
import { asc } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { consents, now, openDesk, person } from "./support/desk.ts";

const base = await emptyDatabase("consents");
const paper = { how: "paper", paperNumber: "7", paperDate: "2026-11-18" } as const;
const why = { reason: "check" } as const;
const scan = {
  name: "Согласие.pdf",
  declaredType: "application/pdf",
  bytes: Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"),
};

/** A desk with somebody named who has booked, and has consented to be written down. */
async function deskWithRecipient() {
  const desk = await openDesk(base);
  const { id } = await desk.register({ anonymous: undefined, person, consents });
  const [booking] = await desk.rows<{ recipient: string }>(
    `select recipient_id as recipient from app.bookings where id = '${id}'`,
  );
  const recipientId = booking?.recipient ?? "";
  const inCentre = <T>(run: Parameters<typeof withTenant<T>>[2]) =>
    withTenant(base.db, desk.centre.tenantId, run);
  const audited = () =>
    base.owner.inTenant(desk.centre.tenantId, async (tx) =>
      (await tx.select().from(auditEntries).orderBy(asc(auditEntries.seq))).map(({ action }) => action),
    );
  return { ...desk, recipientId, inCentre, audited, ctx: desk.as() };
}

describe("the register of consents", () => {
  it("[R42] numbers every consent of a year without a gap, those given on the page too", async () => {
    const { ctx, recipientId } = await deskWithRecipient();
    await recordConsent(ctx, { recipientId, purpose: "recording", ...paper });
    const own = await recordConsent(ctx, { recipientId, purpose: "family_register", how: "oral_by_phone" });
    expect(own.map(({ purpose }) => purpose).sort()).toEqual([
      "family_register",
      "personal_data",
      "recording",
    ]);
    const { consents: all, next } = await listConsents(ctx, { year: 2026 });
    expect(all.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(all.find(({ purpose }) => purpose === "recording")).toMatchObject({
      ...{
        paperNumber: "7",
        paperDate: "2026-11-18",
        givenHow: "paper",
        standing: "live",
        recordedBy: "Сотрудник",
      },
    });
    expect(next).toBeNull();
    const first = await listConsents(ctx, { year: 2026, limit: 1 });
    expect([first.consents.length, first.next]).toEqual([1, 3]);
    const only = await listConsents(ctx, { year: 2026, purpose: "recording", before: 4 });
    expect(only.consents.map(({ purpose }) => purpose)).toEqual(["recording"]);
  });

  it("[R42] gives each of twenty that are taken at once a number of its own", async () => {
    const { ctx, recipientId } = await deskWithRecipient();
    const take = () => recordConsent(ctx, { recipientId, purpose: "personal_data", how: "oral_by_phone" });
    await Promise.all(Array.from({ length: 20 }, take));
    const { consents: all } = await listConsents(ctx, { year: 2026 });
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 21 }, (_, at) => 21 - at));
  });

  it("[R48] takes a consent to be recorded on paper alone, and for a recipient of the centre alone", async () => {
    const { ctx, recipientId } = await deskWithRecipient();
    const spoken = recordConsent(ctx, { recipientId, purpose: "recording", how: "oral_by_phone" });
    await expect(spoken).rejects.toMatchObject({
      refusal: { code: "consent_not_written", requirement: "R48" },
    });
    const foreign = (await deskWithRecipient()).recipientId;
    for (const id of [foreign, newId()]) {
      const taking = recordConsent(ctx, { recipientId: id, purpose: "recording", ...paper });
      await expect(taking).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("[R42] is shown to the head and the registrars, not to consultants", async () => {
    const { as, centre, recipientId } = await deskWithRecipient();
    const consultant: Member = await centre.member("consultant");
    for (const asking of [
      listConsents(as(consultant), { year: 2026 }),
      listConsentsOf(as(consultant), recipientId),
      recordConsent(as(consultant), { recipientId, purpose: "recording", ...paper }),
    ]) {
      await expect(asking).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("a consent that is taken back", () => {
  it("[R42] ends at that moment, once, with how and by which paper; then nobody is written to", async () => {
    const { ctx, recipientId, inCentre, audited } = await deskWithRecipient();
    const [given] = (await listConsentsOf(ctx, recipientId)).consents;
    const id = given?.id ?? "";
    expect(await inCentre((tx) => mayNotify(tx, recipientId))).toBe(true);
    const [after] = await withdrawConsent(ctx, { id, how: "paper_letter", paper: "З-4" });
    expect(after).toMatchObject({
      standing: "withdrawn",
      withdrawnHow: "paper_letter",
      withdrawalPaper: "З-4",
    });
    expect(after?.withdrawnAt).toEqual(now);
    expect(await inCentre((tx) => mayNotify(tx, recipientId))).toBe(false);
    const again = withdrawConsent(ctx, { id, how: "phone" });
    await expect(again).rejects.toMatchObject({ refusal: { code: "consent_over" } });
    expect(await audited()).toEqual(["bookings.register", "consents.withdraw"]);
  });

  it("[R48] lets nothing more be recorded; before, only of its own recipient and by its own purpose", async () => {
    const { ctx, recipientId, inCentre } = await deskWithRecipient();
    const other = (await deskWithRecipient()).recipientId;
    const may = (whose: string, id: string | null) =>
      inCentre((tx) => requireRecordingConsent(tx, whose, id, now)).then(
        () => "recorded",
        (error) => error.refusal?.code,
      );
    const own = await recordConsent(ctx, { recipientId, purpose: "recording", ...paper });
    const idOf = (purpose: string) => own.find((one) => one.purpose === purpose)?.id ?? null;
    const id = idOf("recording") ?? "";
    expect(await may(recipientId, id)).toBe("recorded");
    const none = "recording_consent_missing";
    expect(await may(recipientId, null)).toBe(none);
    expect(await may(recipientId, idOf("personal_data"))).toBe(none);
    expect(await may(other, id)).toBe(none);
    await withdrawConsent(ctx, { id, how: "in_person" });
    expect(await may(recipientId, id)).toBe(none);
  });
});

describe("a text of a consent", () => {
  it("[R42] is never edited: another one is a new version, and what was consented to keeps its hash", async () => {
    const { as, centre, recipientId } = await deskWithRecipient();
    const head = as(await centre.member("head"));
    const before = await readConsentTexts(head);
    const wanted = { purpose: "recording", title: "Новая редакция", text: "Я согласен." } as const;
    const after = await adoptConsentText(head, wanted);
    expect(after).toEqual([...before, { ...wanted, version: 2 }]);
    expect(await adoptConsentText(head, wanted)).toEqual(after);
    const [newest] = await recordConsent(head, { recipientId, purpose: "recording", ...paper });
    expect(newest).toMatchObject({ purpose: "recording", textVersion: "2" });
    await expect(adoptConsentText(as(), wanted)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a scan of a paper", () => {
  it("[R42] is kept sealed outside of the database and shown with a reason that is written down", async () => {
    const { ctx, recipientId, audited, rows } = await deskWithRecipient();
    const [given] = (await listConsentsOf(ctx, recipientId)).consents;
    const { id } = await attachScan(ctx, { consentId: given?.id ?? "", kind: "consent" }, scan);
    const [kept] = (await listConsentsOf(ctx, recipientId)).consents;
    expect(kept?.scans).toEqual([
      expect.objectContaining({ id, kind: "consent", type: "application/pdf", isScanned: false }),
    ]);
    const [row] = await rows<{ name: string }>("select stored_name as name from app.scans");
    const sealed = await base.deps().files?.store.get(ctx.actor.tenantId, row?.name ?? "");
    expect(sealed?.includes("Catalog")).toBe(false);
    expect(await readScan(ctx, { id, why })).toEqual({ type: "application/pdf", bytes: scan.bytes });
    expect((await audited()).slice(-2)).toEqual(["consents.attach_scan", "consents.read_scan"]);
  });

  it("[R42] of another centre is not there, and opens no more once the recipient's key is destroyed", async () => {
    const [own, other] = [await deskWithRecipient(), await deskWithRecipient()];
    const [given] = (await listConsentsOf(own.ctx, own.recipientId)).consents;
    const { id } = await attachScan(own.ctx, { consentId: given?.id ?? "", kind: "consent" }, scan);
    await expect(readScan(other.ctx, { id, why })).rejects.toMatchObject({ code: "not_found" });
    await own.rows("delete from app.recipient_keys");
    await expect(readScan(own.ctx, { id, why })).rejects.toMatchObject({ code: "not_found" });
  });

  it("[R42] leaves no file behind when it is not taken, and a job removes what was left all the same", async () => {
    const { ctx } = await deskWithRecipient();
    const store = base.deps().files?.store;
    const { tenantId } = ctx.actor;
    const future = new Date(Date.now() + 3_600_000);
    const lost = () => store?.listBefore(tenantId, future);
    await expect(attachScan(ctx, { consentId: newId(), kind: "consent" }, scan)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await lost()).toEqual([]);
    await store?.put(tenantId, Buffer.from("sealed"));
    const worker = (clock: Date) => contextOf(base.deps({ clock: () => clock }), { kind: "worker" } as const);
    await removeLostFiles(worker(new Date()));
    expect(await lost()).toHaveLength(1);
    await removeLostFiles(worker(new Date(Date.now() + 25 * 3_600_000)));
    expect(await lost()).toEqual([]);
  });
});
