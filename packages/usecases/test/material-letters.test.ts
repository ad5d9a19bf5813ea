import { newId } from "@prosvet/crypto";
import { emptyDatabase, somebody } from "@prosvet/testing";
import {
  addMaterial,
  annulService,
  contextOf,
  type Letter,
  listHanded,
  type RecordService,
  readOwnMaterials,
  sendMaterials,
  sendNotices,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { consents, now, person } from "./support/desk.ts";
import { openJournal } from "./support/journal.ts";

const base = await emptyDatabase("material_letters");
const named: Partial<RecordService> = { person, consents };
const soon = new Date(now.getTime() + 5 * 60_000);

async function open() {
  const journal = await openJournal(base);
  const ctx = journal.as(journal.registrar);
  const { id } = await addMaterial(ctx, {
    ...{ title: "Истерики у трёхлетних", address: "https://example.ru/a.pdf" },
  });
  const letters: Letter[] = [];
  const worker = contextOf(base.deps({ clock: () => soon }), { kind: "worker" as const });
  const deliver = () =>
    sendNotices(worker, {
      sms: new Map(),
      email: async (letter) => {
        if (letter.text.includes("https://example.ru/a.pdf")) letters.push(letter);
        return "delivered";
      },
    });
  return { ...journal, ctx, materialId: id, letters, deliver };
}

describe("materials for whoever asked for them", () => {
  it("[R46] leave once by a letter whose subject tells nothing, and the line says what, when, delivered", async () => {
    const { record, ctx, materialId, letters, deliver } = await open();
    const line = await record({ ...named, materialIds: [materialId] });
    expect(line).toMatchObject({ materialsSent: 1, hasLetters: true });
    expect((await listHanded(ctx, line.id)).letters).toMatchObject([
      { way: "email", standing: "waiting", madeBy: "Сотрудник", materials: [{ id: materialId }] },
    ]);
    await Promise.all([deliver(), deliver()]);
    await deliver();
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ to: "anna@example.ru", subject: "Материалы по вашей просьбе" });
    expect(letters[0]?.text).toContain("Истерики у трёхлетних: https://example.ru/a.pdf");
    expect((await listHanded(ctx, line.id)).letters).toMatchObject([{ standing: "sent", sentAt: soon }]);
  });

  it("[R46] are sent again on request under one key, by the consultant of the line and no colleague", async () => {
    const { record, centre, as, materialId, letters, deliver } = await open();
    const line = await record(named);
    const own = as(await centre.member("consultant", centre.consultantIds[0]));
    const [key, asked] = [newId(), { id: line.id, materialIds: [materialId] }];
    const [first, again] = [await sendMaterials(own, asked, key), await sendMaterials(own, asked, key)];
    expect(again).toEqual(first);
    expect(first.letters).toHaveLength(1);
    await deliver();
    expect(letters).toHaveLength(1);
    const stranger = await open();
    await expect(sendMaterials(stranger.ctx, asked, newId())).rejects.toMatchObject({ code: "not_found" });
  });

  it("[R32] [R46] of somebody anonymous wait at their booking for number and PIN, and reach nobody without one", async () => {
    const { record, book, ctx, centre, materialId, letters, deliver } = await open();
    const booking = await book();
    const line = await record({ bookingId: booking.id, materialIds: [materialId] });
    expect((await listHanded(ctx, line.id)).letters).toMatchObject([
      { way: "number_and_pin", standing: "sent" },
    ]);
    const parent = contextOf(base.deps({ clock: () => now }), somebody());
    expect(await readOwnMaterials(parent, await centre.read(), booking)).toEqual([
      { id: materialId, title: "Истерики у трёхлетних", address: "https://example.ru/a.pdf" },
    ]);
    await deliver();
    expect(letters).toEqual([]);
    const { id } = await record();
    await expect(sendMaterials(ctx, { id, materialIds: [materialId] }, newId())).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("[R46] of a line that was taken back never leave", async () => {
    const { record, ctx, materialId, letters, deliver } = await open();
    const { id } = await record({ ...named, materialIds: [materialId] });
    await annulService(ctx, id, { version: 1, reason: "Не тот день" });
    await deliver();
    expect(letters).toEqual([]);
    expect((await listHanded(ctx, id)).letters).toMatchObject([{ standing: "withdrawn" }]);
  });
});
