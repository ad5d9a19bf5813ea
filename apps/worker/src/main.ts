import { readKeyring } from "@prosvet/crypto";
import { doors, openDatabase } from "@prosvet/db";
import type { Deps } from "@prosvet/usecases";
import { readPost } from "./post/read-post.ts";
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
const { PROSVET_KEYRING_FILE: keyringFile, PROSVET_ORIGIN: publicAddress = "" } = process.env;
// One job opens identities: the sending of notices, the address alone. Without the keys it does not run.
const keyring: Deps["keyring"] = keyringFile ? readKeyring(keyringFile) : { current: 1, keys: new Map() };
const post = keyringFile ? readPost(process.env) : undefined;
const notices = { publicAddress, mail: Boolean(post?.email), smsProviders: [], showsOutbox: false };
const deps: Deps = { db, keyring, clock: () => new Date(), publicLimits: "kept", notices };
const worker = await startWorker(deps, url, post);

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
