import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addKeyringVersion, createKeyringFile, newId, readKeyring } from "@prosvet/crypto";
import { createCentre, emptyDatabase, type TestDatabase } from "@prosvet/testing";
import {
  contextOf,
  discloseRecipient,
  eraseRecipient,
  findRecipients,
  RegisterBooking,
  registerBooking,
} from "@prosvet/usecases";
import { rotateDeploymentKey } from "@prosvet/usecases/keys";
import { prepareJobs } from "@prosvet/worker";
import { expect, it } from "vitest";
import { readSettings } from "../src/config/settings.ts";
import { type BackupOrder, runBackup } from "../src/run-backup.ts";

const source = await emptyDatabase("backup_source");
const target = await emptyDatabase("backup_target");
const program = new URL("../src/backup.ts", import.meta.url).pathname;
const why = { reason: "check" } as const;

const environmentOf = ({ urls }: TestDatabase) => ({
  DATABASE_URL: urls.owner,
  PROSVET_BACKUP_URL: urls.backup,
  PROSVET_SUPERUSER_URL: urls.superuser,
  PROSVET_DATA: mkdtempSync(join(tmpdir(), "prosvet-backup-data-")),
});

/** The line that a deployment runs, in a process of its own. Out: what it printed. */
function typed(of: TestDatabase, ...line: string[]): string {
  const done = spawnSync(process.execPath, [program, ...line], { env: environmentOf(of), encoding: "utf8" });
  expect([done.stderr, done.status]).toEqual(["", 0]);
  return done.stdout.trim();
}

/** The same in this process. */
const run = (of: TestDatabase, order: BackupOrder) =>
  runBackup(order, readSettings(environmentOf(of)), environmentOf(of));

it("[R12] a copy that is restored after an erasure and a rotation of the keys says nothing of the person, and all of the others", async () => {
  const keyringFile = join(mkdtempSync(join(tmpdir(), "prosvet-backup-keys-")), "keyring");
  const base = { ...source, keyring: createKeyringFile(keyringFile) };
  await prepareJobs(source.urls.owner);
  const centre = await createCentre(base, { consultants: 1 });
  const head = await centre.member("head");
  const ctx = contextOf({ ...source.deps(), keyring: base.keyring }, head);
  const told = { form: "in_person", channel: "face_to_face", source: "phone", joinWaitingList: false };
  const consents = [{ purpose: "personal_data", version: 1 }];
  const called = async (name: string, phone: string) => {
    const asked = { ...told, person: { name, phone }, consents, question: `Вопрос: ${name}` };
    await registerBooking(ctx, RegisterBooking.parse(asked), newId());
    const [found] = (await findRecipients(ctx, { by: "phone", text: phone, why })).recipients;
    return { id: found?.id ?? "", code: found?.code ?? "", phone };
  };
  const anna = await called("Куропаткина Анна", "+7 912 555-11-22");
  const pavel = await called("Снегирёв Павел", "+7 912 555-33-44");

  const folder = mkdtempSync(join(tmpdir(), "prosvet-backup-"));
  const main = typed(base, "main", folder);
  await eraseRecipient(ctx, { id: anna.id, code: anna.code, ground: "subject_request" });
  addKeyringVersion(keyringFile);
  const keyring = readKeyring(keyringFile);
  await rotateDeploymentKey(source.owner, keyring, [centre.tenantId], () => new Date());
  await run(base, { what: "keys", folder });

  await run(target, { what: "restore", folder, main });
  const there = contextOf({ ...source.deps(), db: target.db, keyring }, head);
  const byPhone = async (phone: string) =>
    (await findRecipients(there, { by: "phone", text: phone, why })).recipients.map(({ id }) => id);
  expect(await byPhone(anna.phone)).toEqual([]);
  expect(await byPhone(pavel.phone)).toEqual([pavel.id]);
  expect((await discloseRecipient(there, { id: anna.id, why })).identity).toEqual({
    ...{ name: null, phone: null, email: null },
  });
  expect((await discloseRecipient(there, { id: pavel.id, why })).identity.name).toBe("Снегирёв Павел");
}, 60_000);
