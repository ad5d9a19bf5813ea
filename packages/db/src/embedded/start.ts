import { setTimeout as delay } from "node:timers/promises";
import { socketUrl } from "./address.ts";
import type { Binaries } from "./binaries.ts";
import { prepareBinaries } from "./binaries.ts";
import { createCluster } from "./cluster.ts";
import { amKeeper, becomeKeeper, keeperState } from "./keeper.ts";
import type { Layout } from "./layout.ts";
import { layOut } from "./layout.ts";
import { lastLines } from "./log-file.ts";
import { answers, launch } from "./postmaster.ts";
import type { Postmaster } from "./postmaster-file.ts";
import { findPostmaster, removeEmptyRemnant } from "./postmaster-file.ts";
import { commandLineSettings } from "./settings.ts";
import { requestShutdown, shutDown } from "./shutdown.ts";

/** A running embedded server, as one process sees it. */
export type EmbeddedServer = {
  /** `postgres://` URL for a role over the Unix socket; the database is "prosvet" unless named */
  url(role: string, database?: string): string;
  socketDir: string;
  port: number;
  dataDir: string;
  /** true when it was already running: left by a killed process, or started by another one */
  adopted: boolean;
  /** fast shutdown; does nothing in a process that joined the server of another living one */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** folder of the database and its log, made when missing */
  home: string;
  /** more settings of the server, by name */
  settings?: Record<string, string>;
  /** false (tests only) forgets recent commits, or everything, when the machine fails */
  durable?: boolean;
  /** how long to wait until it is ready, recovery after a crash included; 120 unless told */
  patienceSeconds?: number;
};

type Found = { postmaster: Postmaster; adopted: boolean };

async function findOrLaunch(
  layout: Layout,
  binaries: Binaries,
  settings: string[],
  deadline: number,
): Promise<Found> {
  while (Date.now() < deadline) {
    const running = findPostmaster(layout.dataDir);
    if (running?.ready && (await answers(running, layout.dataDir)))
      return { postmaster: running, adopted: true };
    if (!running) {
      removeEmptyRemnant(layout.dataDir);
      const launched = await launch(layout, binaries, settings, deadline);
      if (launched) return { postmaster: launched, adopted: false };
    }
    await delay(20);
  }
  const running = findPostmaster(layout.dataDir);
  const what = running ? `runs as process ${running.pid} but does not answer` : "cannot be started";
  throw new Error(`the embedded PostgreSQL ${what}\n${lastLines(layout.logFile)}`);
}

// The starter needs a moment to sign as keeper: without it an adopter would take a live server for an orphan.
async function isOrphan(layout: Layout, postmaster: Postmaster): Promise<boolean> {
  const deadline = Date.now() + 500;
  for (;;) {
    const state = keeperState(layout.keeperFile, postmaster.run);
    if (state === "gone" || Date.now() > deadline) return true;
    if (state === "alive") return false;
    await delay(20);
  }
}

/**
 * Starts the embedded PostgreSQL of a folder, or joins the one that already runs there, and waits until it
 * answers. The process that started it (or took over one whose starter was killed) stops it by `stop()` and on
 * exit. Throws with the last lines of the server's log when it does not become ready.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { home, settings = {}, durable = true, patienceSeconds = 120 } = options;
  const commandLine = commandLineSettings(settings, durable);
  const layout = layOut(home);
  const binaries = prepareBinaries(layout);
  await createCluster(layout, binaries, durable);
  const deadline = Date.now() + patienceSeconds * 1000;
  const { postmaster, adopted } = await findOrLaunch(layout, binaries, commandLine, deadline);
  const { dataDir, keeperFile } = layout;
  const isKeeper = !adopted || (await isOrphan(layout, postmaster));
  if (isKeeper) becomeKeeper(keeperFile, postmaster.run);

  // Two may have found the same orphan: the one that signed last keeps it.
  const mayStop = () => !adopted || (isKeeper && amKeeper(keeperFile, postmaster.run));
  const stopOnExit = () => {
    if (mayStop()) requestShutdown(postmaster, dataDir);
  };
  process.once("exit", stopOnExit);
  return {
    url: (role, database = "prosvet") => socketUrl(postmaster.socketDir, postmaster.port, role, database),
    socketDir: postmaster.socketDir,
    port: postmaster.port,
    dataDir,
    adopted,
    async stop() {
      process.off("exit", stopOnExit);
      if (mayStop()) await shutDown(postmaster, dataDir);
    },
  };
}
