import { somebody, testDatabase } from "@prosvet/testing";
import { contextOf, correctService, discloseWords, eraseRecipient, rateOwnService } from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { now, openJournal } from "./support/journal.ts";

const base = testDatabase();
const why = { reason: "preparation" as const };
const words = { requestSummary: "Петя не спит", summary: "Режим дня", visitAddress: "ул. Садовая, 5" };

async function oneLine() {
  const journal = await openJournal(base, { consultants: 2 });
  const booking = await journal.book();
  const line = await journal.record({ ...words, bookingId: booking.id });
  const [own, colleague] = await Promise.all(
    journal.centre.consultantIds.map((id) => journal.centre.member("consultant", id)),
  );
  const head = await journal.centre.member("head");
  if (!own || !colleague) throw new Error("two consultants were asked for");
  const rows = <Row extends Record<string, unknown>>(query: string) =>
    base.owner.inTenant(journal.centre.tenantId, (tx) => tx.execute<Row>(query));
  return { ...journal, booking, line, own, colleague, head, rows };
}

describe("what a line says in words", () => {
  it("[R34] is shown to the head and to the consultant of that line, each look a line of the audit with why", async () => {
    const { line, as, own, head, rows } = await oneLine();
    const shown = {
      ...{ erased: false, ratingComment: null },
      request: { now: words.requestSummary, former: [] },
      summary: { now: words.summary, former: [] },
      visitAddress: { now: words.visitAddress, former: [] },
    };
    expect(await discloseWords(as(own), { id: line.id, why })).toEqual(shown);
    expect(await discloseWords(as(head), { id: line.id, why: { reason: "check" } })).toEqual(shown);
    expect(
      await rows(
        "select membership_id, subject_id, facts from app.audit_entries where action = 'services.disclose' order by seq",
      ),
    ).toEqual([
      { membership_id: own.membershipId, subject_id: line.id, facts: { reason: "preparation" } },
      { membership_id: head.membershipId, subject_id: line.id, facts: { reason: "check" } },
    ]);
  });

  it("[R34] is a colleague's business never, a registrar's neither, nor a consultant's for ever", async () => {
    const { line, as, own, colleague, registrar, centre } = await oneLine();
    const asked = { id: line.id, why };
    await expect(discloseWords(as(colleague), asked)).rejects.toMatchObject({ code: "not_found" });
    await expect(discloseWords(as(registrar), asked)).rejects.toMatchObject({ code: "forbidden" });
    const later = new Date(now.getTime() + 40 * 86_400_000);
    await expect(discloseWords(as(own, later), asked)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await openJournal(base);
    const foreign = stranger.as(await stranger.centre.member("head"));
    await expect(discloseWords(foreign, asked)).rejects.toMatchObject({ code: "not_found" });
    expect(centre.tenantId).not.toBe(stranger.centre.tenantId);
  });

  it("[R8] keeps the words that a correction put others in place of, and [R54] what the recipient thought", async () => {
    const { line, as, own, head, booking, centre } = await oneLine();
    const changes = { summary: "Ночник", visitAddress: null };
    await correctService(as(own), line.id, { version: 1, reason: "Опечатка", changes });
    const parent = contextOf(base.deps({ clock: () => now }), somebody());
    await rateOwnService(parent, await centre.read(), booking, { mark: 5, comment: "Спасибо" });
    const shown = await discloseWords(as(head), { id: line.id, why });
    expect(shown).toMatchObject({
      summary: { now: "Ночник", former: [{ version: 2, text: "Режим дня" }] },
      visitAddress: { now: null, former: [{ version: 2, text: "ул. Садовая, 5" }] },
      ratingComment: "Спасибо",
    });
  });

  it("[R42] is destroyed with the recipient and says so", async () => {
    const { line, as, head, rows } = await oneLine();
    const [found] = await rows<{ recipient_id: string }>("select recipient_id from app.services");
    const erased = { id: found?.recipient_id ?? "", code: line.recipientCode };
    await eraseRecipient(as(head), { ...erased, ground: "purpose_reached" });
    expect(await discloseWords(as(head), { id: line.id, why })).toEqual({
      ...{ erased: true, ratingComment: null },
      request: { now: null, former: [] },
      summary: { now: null, former: [] },
      visitAddress: { now: null, former: [] },
    });
  });
});
