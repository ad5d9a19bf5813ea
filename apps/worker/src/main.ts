import { readKeyring } from "@prosvet/crypto";
import { type Door, doors, openDatabase } from "@prosvet/db";
import { startWorker } from "./start-worker.ts";

const url = (door: Door) => required(`PROSVET_${door.toUpperCase()}_URL`);

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

const urls = Object.fromEntries(doors.map((door) => [door, url(door)])) as Record<Door, string>;
const db = openDatabase(urls, { max: 2 });
const keyring = readKeyring(required("PROSVET_KEYRING_FILE"));
const worker = await startWorker({ db, keyring, clock: () => new Date(), publicLimits: "kept" }, urls.worker);

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
