import type postgres from "postgres";
import { connect } from "../database/connect.ts";
import { backendStopwatch } from "../figures/backend-cpu.ts";
import { type Line, micros, ratioText, verdictOf } from "../figures/line.ts";
import { median } from "../figures/quantiles.ts";
import type { Bench, Row } from "./bench.ts";
import { type GuardedQuery, guardedQueries } from "./policy-queries.ts";

/** The policy itself: the same statement with it and without, by the CPU of the one backend that runs it. */
export const policy: Row = {
  name: "policy",
  async measure({ database, options }: Bench) {
    const [plain, guarded] = [connect(database.unguardedUrl), connect(database.doorUrls.tenant)];
    const lines: Line[] = [];
    for (const query of await guardedQueries(database.superuser)) {
      const rounds: Round[] = [];
      await compare(plain, guarded, query, options.seconds / 2);
      for (let round = 0; round < options.rounds; round++)
        rounds.push(await compare(plain, guarded, query, options.seconds));
      const ratio = median(rounds.map(({ floor, subject }) => subject / floor));
      lines.push({
        what: `the policy itself, ${query.what}, CPU of the backend`,
        floor: micros(median(rounds.map(({ floor }) => floor))),
        subject: micros(median(rounds.map(({ subject }) => subject))),
        ...{ ratio: ratioText(ratio), bar: "≤ 1.10 ×", verdict: verdictOf(ratio <= 1.1) },
      });
    }
    await Promise.all([plain.end(), guarded.end()]);
    return lines;
  },
};

type Round = { floor: number; subject: number };

/** CPU of one query in µs on either side. Batches take turns, so that what slows the machine slows both alike. */
async function compare(
  plain: postgres.Sql,
  guarded: postgres.Sql,
  query: GuardedQuery,
  seconds: number,
): Promise<Round> {
  const floor = await openSide(plain, query, "begin");
  const subject = await openSide(guarded, query, `begin; select app.set_tenant('${query.tenantId}')`);
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    await floor.runBatch();
    await subject.runBatch();
  }
  return { floor: await floor.close(), subject: await subject.close() };
}

const batch = 50;

/** One transaction for all the batches, so that begin and commit do not count. */
async function openSide(sql: postgres.Sql, { text, values }: GuardedQuery, opening: string) {
  const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await sql.unsafe(opening);
  let [cpu, count] = [0, 0];
  return {
    async runBatch() {
      const stop = backendStopwatch([backend?.pid ?? 0]);
      // One at a time, as requests come: pipelined, a query would hide what it costs to be asked.
      for (let at = 0; at < batch; at++) {
        await sql.unsafe(text, values[(count + at) % values.length] as string[], { prepare: true });
      }
      cpu += stop();
      count += batch;
    },
    async close() {
      await sql.unsafe("commit");
      return cpu / count;
    },
  };
}
