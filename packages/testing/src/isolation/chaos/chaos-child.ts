import { setTimeout as delay } from "node:timers/promises";
import { newId } from "@prosvet/crypto";
import { asVerifiedTenant, ConnectionLost, type Db, openDatabase } from "@prosvet/db";
import { socketOptions } from "@prosvet/db/embedded";
import postgres from "postgres";
import type { ChaosOrder, ChaosReport } from "./chaos-report.ts";
import { Aborted, look, writeSlowly, writeTogether, writeWithoutTenant } from "./chaos-transactions.ts";
import { countWrongBatches } from "./wrong-batches.ts";

const order = JSON.parse(process.argv[2] ?? "") as ChaosOrder;
const root = postgres(order.superuser, { ...socketOptions(order.superuser), max: 2, fetch_types: false });
const db: Db = openDatabase(order.doors, { max: 6 });
const until = performance.now() + order.seconds * 1000;

const seen = { strangers: 0 };
const [kept, gone] = [[] as string[], [] as string[]];
let [transactions, kills, lost, hung, unhandled] = [0, 0, 0, 0, 0];
process.on("unhandledRejection", (error) => {
  unhandled += 1;
  console.error("unhandled", error);
});

const anyOf = <T>(choices: T[]) => choices[Math.floor(Math.random() * choices.length)] as T;

async function oneTransaction() {
  const batch = newId();
  const tenantId = asVerifiedTenant(anyOf(order.tenants));
  const kind = Math.random();
  const run = () => {
    if (kind < 0.4) return writeSlowly(db, tenantId, batch, seen);
    if (kind < 0.65) return writeTogether(db, tenantId, batch, seen);
    if (kind < 0.85) return writeWithoutTenant(db, batch);
    return look(db, tenantId, seen);
  };
  const settled = run().then(
    () => kind < 0.85 && kept.push(batch),
    (error: unknown) => {
      if (error instanceof ConnectionLost) lost += 1;
      if (!(error instanceof ConnectionLost && error.inDoubt)) gone.push(batch);
      if (!(error instanceof ConnectionLost || error instanceof Aborted)) return delay(5);
    },
  );
  const late = new AbortController();
  const timer = delay(8_000, "hung", { signal: late.signal }).catch(() => "settled");
  if ((await Promise.race([settled, timer])) === "hung") hung += 1;
  late.abort();
  transactions += 1;
}

async function worker() {
  while (performance.now() < until) await oneTransaction();
}

async function killer() {
  while (performance.now() < until) {
    const killed = await root`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename like 'prosvet_%' order by random() limit 1`;
    kills += killed.length;
    await delay(25);
  }
}

await Promise.all([killer(), ...Array.from({ length: order.workers }, worker)]);
await db.close();
const { half, missing, revived } = await countWrongBatches(root, kept, gone);
const report: ChaosReport = {
  ...{ id: "F3", transactions, kills, lost, cross_tenant: seen.strangers },
  ...{ half_commits: half, lost_acks: missing, revived, hung, unhandled },
};
await root.end();
console.log(JSON.stringify(report));
