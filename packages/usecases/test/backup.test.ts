import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backUpKeys, backUpMain, restoreBackup } from "@prosvet/db/owner";
import { emptyDatabase } from "@prosvet/testing";
import {
  contextOf,
  discloseBooking,
  discloseRecipient,
  eraseRecipient,
  findRecipients,
  readRecipient,
} from "@prosvet/usecases";
import { expect, it } from "vitest";
import { openRecipients, why } from "./support/recipients.ts";

const base = await emptyDatabase("backed_up");
const target = await emptyDatabase("restored");

const anna = { name: "Куропаткина Анна", phone: "8 (912) 555-11-22" };
const pavel = { name: "Снегирёв Павел", phone: "8 (912) 555-33-44" };
const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const keyNames = (folder: string) => readdir(join(folder, "keys"));

it("[R12] who was erased after a backup stays erased when it is restored with the newest keys, others are read", async () => {
  const { as, head, called, rows } = await openRecipients(base);
  const [erased, kept] = [await called(anna, { question: "Сын не спит" }), await called(pavel)];
  const folder = await mkdtemp(join(tmpdir(), "prosvet-backup-"));
  const from = (number: number) => ({ url: base.urls.backup, folder, now: day(number) });

  await rows("update app.recipients set created_at = '2026-11-17T07:00:00Z'");
  const main = await backUpMain(from(18));
  await backUpKeys(from(18));
  const { code } = await readRecipient(as(head), erased.id);
  await eraseRecipient(as(head), { id: erased.id, code, ground: "subject_request" });
  const later = await called({ name: "Поздняя Вера", phone: "8 (912) 555-77-88" });
  await backUpKeys(from(19));
  await backUpKeys(from(20));

  await restoreBackup({ url: target.urls.superuser, main, folder });
  const deps = { ...base.deps({ clock: () => as().now }), db: target.db };
  const there = contextOf(deps, head);
  expect((await discloseRecipient(there, { id: kept.id, why })).identity.name).toBe(pavel.name);
  expect((await discloseRecipient(there, { id: erased.id, why })).identity).toEqual({
    ...{ name: null, phone: null, email: null },
  });
  expect((await findRecipients(there, { by: "phone", text: anna.phone, why })).recipients).toEqual([]);
  expect((await readRecipient(there, erased.id)).erasedAt).not.toBeNull();
  expect(await discloseBooking(there, { id: erased.bookingId, why: "проверка" })).toMatchObject({
    ...{ name: null, question: null },
  });
  await expect(readRecipient(there, later.id)).rejects.toMatchObject({ code: "not_found" });
});

it("[R12] the main backup has no keys of people, and of the keys only the two newest copies are kept", async () => {
  const { called } = await openRecipients(base);
  const one = await called(anna);
  const folder = await mkdtemp(join(tmpdir(), "prosvet-backup-"));
  const from = (number: number) => ({ url: base.urls.backup, folder, now: day(number) });
  const main = await backUpMain(from(1));
  const files = await readdir(main);
  expect(files).toContain("app.recipient_identities.copy");
  expect(files).not.toContain("app.recipient_keys.copy");
  for (const number of [1, 2, 3]) await backUpKeys(from(number));
  expect(await keyNames(folder)).toEqual(["2026-11-02T00-00-00.000Z", "2026-11-03T00-00-00.000Z"]);
  const keys = await readFile(
    join(folder, "keys", "2026-11-03T00-00-00.000Z", "app.recipient_keys.copy"),
    "utf8",
  );
  expect(keys).toContain(one.id);
});

it("[R12] without a copy of the keys nothing is restored and nothing is lost", async () => {
  const { called, rows } = await openRecipients(base);
  await called(anna);
  const folder = await mkdtemp(join(tmpdir(), "prosvet-backup-"));
  const main = await backUpMain({ url: base.urls.backup, folder, now: day(1) });
  await expect(restoreBackup({ url: base.urls.superuser, main, folder })).rejects.toThrow(
    "no copy of the keys",
  );
  expect(await rows("select 1 from app.recipient_keys")).toHaveLength(1);
});
