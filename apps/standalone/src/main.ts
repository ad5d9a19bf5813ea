import { mkdirSync } from "node:fs";
import { createAuth } from "@prosvet/auth";
import { createKeyringFile } from "@prosvet/crypto";
import { openDatabase } from "@prosvet/db";
import { assertDoors, importShippedCalendar, migrate } from "@prosvet/db/owner";
import { anchorFile, type Deps } from "@prosvet/usecases";
import { prepareJobs } from "@prosvet/worker";
import { beginAudits } from "./begin-audits.ts";
import { buildPagesOnce } from "./build-pages.ts";
import { openServer } from "./config/database.ts";
import { fileMeansOf } from "./config/files.ts";
import { noticeMeansOf } from "./config/notices.ts";
import { readSettings } from "./config/settings.ts";
import { createProgram } from "./create-program.ts";
import { seedDemonstration } from "./demo/seed-demonstration.ts";
import { orRefuse } from "./or-refuse.ts";
import { portProblem, sayHello } from "./say-hello.ts";
import { listen } from "./serve.ts";
import { surviveLostConnections } from "./survive.ts";
import { startWorkerProcess } from "./worker-process.ts";

const settings = await orRefuse(() => readSettings(process.env));
const notices = await orRefuse(() => noticeMeansOf(settings, process.env));
mkdirSync(settings.dataFolder, { recursive: true });
buildPagesOnce();

const server = await openServer(settings, process.env);
const keyring = createKeyringFile(settings.keyringFile);
await migrate(server.urls.owner);
await importShippedCalendar(server.urls.owner);
await beginAudits(server.urls.owner, keyring);
await prepareJobs(server.urls.owner);
await orRefuse(() => assertDoors(server.urls.doors));

const clock = () => new Date();
const db = openDatabase(server.urls.doors);
const auditAnchors = anchorFile(settings.anchorFile);
const files = fileMeansOf(settings);
const deps: Deps = { db, keyring, clock, publicLimits: settings.publicLimits, notices, auditAnchors, files };
const auth = createAuth(db, { secureCookies: settings.secureCookies, clock });
const demonstration = settings.demonstration
  ? await seedDemonstration(deps, auth, server.urls.owner, settings.dataFolder)
  : null;

let draining = false;
const { origin, trustProxy } = settings;
const program = createProgram({ ...deps, auth, origin, trustProxy, isDraining: () => draining });
const listening = await listen(program, settings).catch(async (error: NodeJS.ErrnoException) => {
  console.error(portProblem(error, settings.port));
  await db.close();
  await server.stop();
  process.exit(1);
});
const worker = startWorkerProcess({
  workerUrl: server.urls.doors.worker,
  keyringFile: settings.keyringFile,
  anchorFile: settings.anchorFile,
  filesFolder: settings.filesFolder,
  publicAddress: notices.publicAddress,
});
sayHello(settings, listening.port, demonstration);

async function stop() {
  if (draining) return;
  draining = true;
  await listening.close();
  await worker.stop();
  await db.close();
  await server.stop();
  process.exit(process.exitCode ?? 0);
}

process.on("SIGTERM", stop);
process.on("SIGINT", stop);
surviveLostConnections(() => {
  process.exitCode = 1;
  void stop();
});
