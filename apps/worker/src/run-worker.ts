import { readKeyring } from "@prosvet/crypto";
import { doors, openDatabase } from "@prosvet/db";
import { anchorFile, type Deps, folderStore, noScanner } from "@prosvet/usecases";
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
const { PROSVET_KEYRING_FILE: keyringFile, PROSVET_ANCHOR_FILE: anchors } = process.env;
const { PROSVET_ORIGIN: publicAddress = "", PROSVET_FILES: folder } = process.env;
// One job opens identities, the sending of notices, the address alone; every job that changes something chains its audit.
if (!keyringFile) throw new Error("PROSVET_KEYRING_FILE is not set");
const keyring = readKeyring(keyringFile);
const post = readPost(process.env);
const notices = { publicAddress, mail: Boolean(post.email), smsProviders: [], showsOutbox: false };
const auditAnchors = anchors ? anchorFile(anchors) : undefined;
// A job takes no file and looks at none: it removes those that no row names.
const files = folder ? { store: folderStore(folder), scan: noScanner } : undefined;
const deps: Deps = {
  db,
  keyring,
  clock: () => new Date(),
  publicLimits: "kept",
  notices,
  auditAnchors,
  files,
};
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
