import { doors, openDatabase } from "@prosvet/db";
import type { Deps } from "@prosvet/usecases";
import { startWorker } from "./start-worker.ts";

const url = process.env.PROSVET_WORKER_URL;
if (!url) throw new Error("PROSVET_WORKER_URL is not set");

// Under every name the worker's own role: a job that tried another door would meet its grants.
const db = openDatabase(
  Object.fromEntries(doors.map((door) => [door, url])) as Parameters<typeof openDatabase>[0],
  {
    max: 2,
  },
);
// No job opens an identity, so this process holds no key that could.
const keyring: Deps["keyring"] = { current: 1, keys: new Map() };
const worker = await startWorker({ db, keyring, clock: () => new Date(), publicLimits: "kept" }, url);

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await worker.stop();
  await db.close();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// The parent is gone: nobody would stop us.
process.on("disconnect", stop);
process.send?.("ready");
