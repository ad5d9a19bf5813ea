import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { onTestFinished, vi } from "vitest";
import {
  type EmbeddedOptions,
  type EmbeddedServer,
  socketOptions,
  startEmbedded,
} from "../../src/embedded/index.ts";

// Making a database takes a second, on a busy machine several.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A folder that every account may enter, gone when the test is, with what the server kept elsewhere. */
export function newFolder(): string {
  const folder = mkdtempSync("/tmp/prosvet-test-");
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A home for a server; what the server keeps outside of it is removed with it. */
export function newHome(folder = newFolder()): string {
  const home = join(folder, "home");
  onTestFinished(() => {
    const pointer = join(home, "location");
    if (existsSync(pointer)) rmSync(readFileSync(pointer, "utf8").trim(), { recursive: true, force: true });
  });
  return home;
}

/** Starts a server that is stopped when the test ends, its folder of the socket removed. */
export async function start(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const server = await startEmbedded({ durable: false, ...options });
  onTestFinished(async () => {
    await server.stop();
    rmSync(server.socketDir, { recursive: true, force: true });
  });
  return server;
}

/** One connection to the server, closed when the test ends. */
export function connect(server: EmbeddedServer, role = "postgres", database = "postgres"): postgres.Sql {
  const url = server.url(role, database);
  const sql = postgres(url, { ...socketOptions(url), max: 1, onnotice: () => {} });
  onTestFinished(() => sql.end({ timeout: 0 }));
  return sql;
}

export function postmasterPid(server: Pick<EmbeddedServer, "dataDir">): number {
  return Number(readFileSync(join(server.dataDir, "postmaster.pid"), "utf8").split("\n")[0]);
}
