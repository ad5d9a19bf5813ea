import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { doors, roleOf } from "@prosvet/db";
import { prepareDatabase, startEmbedded } from "@prosvet/db/embedded";
import { migrate } from "@prosvet/db/owner";
import type { TestProject } from "vitest/node";
import type { TestServer } from "./test-server.ts";

const folder = new URL("../../../.data/", import.meta.url).pathname;

/** One PostgreSQL of its own for one run of one package's tests: nothing is shared with another run, nothing is left. */
export async function setup(project: TestProject) {
  await mkdir(folder, { recursive: true });
  const home = await mkdtemp(`${folder}test-`);
  const server = await startEmbedded({ home, durable: false });
  await prepareDatabase(server, { database: "prosvet" });
  await migrate(server.url("prosvet_owner", "prosvet"));
  project.provide("server", {
    superuser: server.url("postgres", "prosvet"),
    owner: server.url("prosvet_owner", "prosvet"),
    backup: server.url("prosvet_backup", "prosvet"),
    doors: Object.fromEntries(
      doors.map((door) => [door, server.url(roleOf(door), "prosvet")]),
    ) as TestServer["doors"],
  });
  return async () => {
    await server.stop();
    // Of root's run the data are in a folder of the system.
    for (const folder of [home, dirname(server.dataDir), server.socketDir]) {
      await rm(folder, { recursive: true, force: true });
    }
  };
}
