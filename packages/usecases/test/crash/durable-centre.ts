import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createKeyringFile } from "@prosvet/crypto";
import { type Door, doors, openDatabase, roleOf } from "@prosvet/db";
import { type EmbeddedServer, prepareDatabase, startEmbedded } from "@prosvet/db/embedded";
import { migrate, openOwner } from "@prosvet/db/owner";
import { createCentre, type TestDatabase } from "@prosvet/testing";
import { onTestFinished } from "vitest";

/** A server that keeps what it has committed, in a folder of its own; it can be killed and started again. */
export async function startDurable() {
  const folder = mkdtempSync(join(tmpdir(), "prosvet-test-"));
  chmodSync(folder, 0o755);
  const home = join(folder, "home");
  let server = await startEmbedded({ home, durable: true });
  const sockets = new Set([server.socketDir]);
  onTestFinished(async () => {
    await server.stop();
    for (const used of [folder, dirname(server.dataDir), ...sockets])
      rmSync(used, { recursive: true, force: true });
  });
  await prepareDatabase(server, { database: "prosvet" });
  await migrate(ownerUrl(server));
  return {
    urls: () => urlsOf(server),
    owner: () => openOwner(ownerUrl(server)),
    keyring: join(folder, "keyring"),
    centre: () => openCentre(server, join(folder, "keyring")),
    /** The whole server at once, as when the machine's power fails for it. */
    kill: () => process.kill(postmasterPid(server), "SIGKILL"),
    restart: async () => {
      server = await startEmbedded({ home, durable: true });
      sockets.add(server.socketDir);
    },
  };
}

const ownerUrl = (server: EmbeddedServer) => server.url("prosvet_owner", "prosvet");

const urlsOf = (server: EmbeddedServer) =>
  Object.fromEntries(doors.map((door) => [door, server.url(roleOf(door), "prosvet")])) as Record<
    Door,
    string
  >;

const postmasterPid = ({ dataDir }: EmbeddedServer) =>
  Number(readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n")[0]);

/** A centre with its registrar; the doors that made them are closed again. */
async function openCentre(server: EmbeddedServer, keyringFile: string) {
  const [db, owner] = [openDatabase(urlsOf(server), { max: 2 }), openOwner(ownerUrl(server))];
  const keyring = createKeyringFile(keyringFile);
  const deps = () => ({ db, keyring, clock: () => new Date(), publicLimits: "lifted" as const });
  const urls = { superuser: "", owner: "", backup: "", doors: urlsOf(server) };
  const base: TestDatabase = { db, owner, urls, keyring, deps };
  const centre = await createCentre(base);
  const registrar = await centre.member("registrar");
  await db.close();
  await owner.close();
  return { centre, registrar };
}
