import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type EmbeddedServer, prepareDatabase, startEmbedded } from "../../src/embedded/index.ts";

/** One server with a prepared database "prosvet" for all tests of a file. */
export function sharePreparedServer(): () => EmbeddedServer {
  let folder: string;
  let server: EmbeddedServer;
  beforeAll(async () => {
    folder = mkdtempSync("/tmp/prosvet-test-");
    chmodSync(folder, 0o755);
    server = await startEmbedded({ home: join(folder, "home"), durable: false });
    await prepareDatabase(server, { database: "prosvet" });
  });
  afterAll(async () => {
    await server.stop();
    for (const used of [folder, server.socketDir]) rmSync(used, { recursive: true, force: true });
  });
  return () => server;
}
