import { newId } from "@prosvet/crypto";
import { emptyDatabase, type TestCentre } from "@prosvet/testing";
import {
  addMaterial,
  annulService,
  contextOf,
  type Delivery,
  eraseRecipient,
  forgetStale,
  type Letter,
  listHanded,
  type SendMaterials,
  sendMaterials,
  sendNotices,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { consents, now, person } from "./support/desk.ts";
import { dumpOf, tablesWith } from "./support/dump.ts";
import { openJournal } from "./support/journal.ts";

const base = await emptyDatabase("once_addresses");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const workerAt = (clock: Date) => contextOf(base.deps({ clock: () => clock }), { kind: "worker" as const });

type Queued = { sealed: string | null; failure: string | null; ended: boolean };

const queuedOf = (centre: TestCentre) =>
  base.owner.inTenant(centre.tenantId, (tx) =>
    tx.execute<Queued>(
      `select address_sealed as sealed, last_failure as failure, num_nonnulls(sent_at, failed_at, withdrawn_at) = 1 as ended
       from app.outbox where material_letter_id is not null`,
    ),
  );

async function open() {
  const journal = await openJournal(base);
  const ctx = journal.as(journal.registrar);
  const sheet = { title: "Памятка о сне", address: "https://example.ru/son.pdf" };
  const { id: materialId } = await addMaterial(ctx, sheet);
  const address = `babushka-${newId()}@example.ru`;
  const letters: Letter[] = [];
  const deliver = (at = minutes(5), answer: Delivery = "delivered") =>
    sendNotices(workerAt(at), {
      sms: new Map(),
      email: async (letter) => {
        letters.push(letter);
        return answer;
      },
    });
  const send = (id: string, more: Partial<SendMaterials> = { way: "once", address }, key = newId()) =>
    sendMaterials(ctx, { id, materialIds: [materialId], ...more }, key);
  return { ...journal, ctx, materialId, address, letters, deliver, send };
}

describe("materials to an address that is used once", () => {
  it("[R32] [R46] reach who came without a booking; sent, nothing of the address is left in the database", async () => {
    const { record, send, ctx, centre, address, letters, deliver } = await open();
    const { id } = await record();
    expect(await listHanded(ctx, id)).toMatchObject({ reach: { email: false, booking: false } });
    const key = newId();
    await send(id, { way: "once", address: ` ${address.toUpperCase()} ` }, key);
    const handed = await send(id, undefined, key);
    expect(handed.letters).toMatchObject([{ way: "once", standing: "waiting" }]);
    expect(tablesWith(await dumpOf(base), address)).toEqual([]);
    const [waiting] = await queuedOf(centre);
    await deliver();
    await deliver();
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ to: address, subject: "Материалы по вашей просьбе", event: null });
    expect(letters[0]?.text).toContain("Памятка о сне: https://example.ru/son.pdf");
    expect(letters[0]?.text).toContain("Мы его не храним");
    expect((await listHanded(ctx, id)).letters).toMatchObject([{ standing: "sent", sentAt: minutes(5) }]);
    const dump = await dumpOf(base);
    const local = address.split("@")[0] ?? "";
    for (const trace of [address, local, Buffer.from(local).toString("hex"), waiting?.sealed ?? ""])
      expect([trace, tablesWith(dump, trace)]).toEqual([trace, []]);
    expect(waiting?.sealed?.length).toBeGreaterThan(20);
    expect(dump.get("app.audit_entries")).toContain('"way": "once"');
    expect(tablesWith(dump, id)).toContain("app.material_letters");
  });

  it("[R46] go to the other address and not to the one that the recipient has left", async () => {
    const { record, send, address, letters, deliver } = await open();
    const { id } = await record({ person, consents });
    await send(id);
    await deliver();
    expect(letters.map(({ to }) => to)).toEqual([address]);
  });

  it("[R32] [R46] are given up with the address wiped: the box is refused, no post comes, the line is taken back", async () => {
    const { record, send, ctx, centre, deliver } = await open();
    const lines = [await record(), await record(), await record()].map(({ id }) => id);
    const [refused = "", waited = "", annulled = ""] = lines;
    await send(refused);
    await deliver(minutes(5), { trouble: "letter", code: "421" });
    expect(await queuedOf(centre)).toMatchObject([{ sealed: expect.any(String), failure: "421" }]);
    await deliver(minutes(15), { trouble: "address", code: "550" });
    expect((await listHanded(ctx, refused)).letters).toMatchObject([{ standing: "failed", reason: "550" }]);
    await send(annulled);
    await annulService(ctx, annulled, { version: 1, reason: "Не тот день" });
    await send(waited);
    await forgetStale(workerAt(minutes(23 * 60)));
    expect((await queuedOf(centre)).map(({ sealed }) => sealed === null).sort()).toEqual([false, true, true]);
    await forgetStale(workerAt(minutes(25 * 60)));
    expect((await listHanded(ctx, waited)).letters).toMatchObject([
      { standing: "withdrawn", reason: "expired" },
    ]);
    for (const row of await queuedOf(centre)) expect(row).toMatchObject({ sealed: null, ended: true });
  });

  it("[R12] [R32] go with a recipient who is erased, and no row of theirs keeps an address that has ended", async () => {
    const { record, send, ctx, as, centre, deliver } = await open();
    const line = await record({ person, consents });
    await send(line.id, {});
    await deliver(minutes(5), { trouble: "address", code: "550" });
    await send(line.id);
    const keepsAddress = base.owner.inTenant(centre.tenantId, (tx) =>
      tx.execute("update app.outbox set sent_at = now() where address_sealed is not null"),
    );
    await expect(keepsAddress).rejects.toMatchObject({ constraint: "outbox_address_gone_at_end" });
    const [found] = await base.owner.inTenant(centre.tenantId, (tx) =>
      tx.execute<{ id: string }>(`select recipient_id as id from app.services where id = '${line.id}'`),
    );
    const head = as(await centre.member("head"));
    const whose = { id: found?.id ?? "", code: line.recipientCode };
    await eraseRecipient(head, { ...whose, ground: "subject_request", requestNumber: "17" });
    for (const row of await queuedOf(centre)) expect(row).toMatchObject({ sealed: null, ended: true });
    expect((await listHanded(ctx, line.id)).letters.map(({ reason }) => reason)).toEqual(["erased", "550"]);
  });

  it("[R46] are refused what is not one address, in words without it, and nothing is queued", async () => {
    const { record, send, centre, materialId, ctx } = await open();
    const { id } = await record();
    for (const address of ["a@b.ru, c@d.ru", "a@b.ru\r\nBcc: c@d.ru", "mama", "", undefined]) {
      const refusal = await send(id, { way: "once", address }).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: "invalid", detail: { errors: [{ path: "address" }] } });
      expect(JSON.stringify(refusal)).not.toMatch(/b\.ru|Bcc/);
    }
    for (const way of ["email", "number_and_pin"] as const)
      await expect(send(id, { way })).rejects.toMatchObject({ code: "invalid" });
    await expect(send(id, { way: "email", address: "a@b.ru" })).rejects.toMatchObject({ code: "invalid" });
    const stranger = await open();
    const asked = { id, materialIds: [materialId], way: "once" as const, address: "a@b.ru" };
    await expect(sendMaterials(stranger.ctx, asked, newId())).rejects.toMatchObject({ code: "not_found" });
    expect(await queuedOf(centre)).toEqual([]);
    expect((await listHanded(ctx, id)).letters).toEqual([]);
  });

  it("[R46] or stay at the booking when that is asked for, and no letter leaves", async () => {
    const { record, book, send, letters, deliver, ctx } = await open();
    const booking = await book();
    const { id } = await record({ bookingId: booking.id });
    const handed = await send(id, { way: "number_and_pin" });
    expect(handed).toMatchObject({ reach: { email: false, booking: true } });
    await deliver();
    expect(letters).toEqual([]);
    expect((await listHanded(ctx, id)).letters).toMatchObject([{ way: "number_and_pin", standing: "sent" }]);
  });
});
