import type postgres from "postgres";
import { connect } from "../database/connect.ts";
import { backendStopwatch } from "../figures/backend-cpu.ts";
import { type Line, micros, ratioText, verdictOf } from "../figures/line.ts";
import { median } from "../figures/quantiles.ts";
import type { Bench, Row } from "./bench.ts";
import { type GuardedQuery, guardedQueries } from "./policy-queries.ts";
import { inTurns } from "./rounds.ts";

/** The policy itself: the same statement with it and without, by the CPU of the one backend that runs it. */
export const policy: Row = {
  name: "policy",
  async measure(bench) {
    const guarded = connect(bench.database.doorUrls.tenant);
    const plain = connect(bench.database.unguardedUrl);
    const lines: Line[] = [];
    for (const query of await guardedQueries(bench.database.superuser)) {
      const { floor, subject } = await inTurns(
        bench.options.rounds,
        () => cpuOfQuery(plain, query, "begin", bench),
        () => cpuOfQuery(guarded, query, `begin; select app.set_tenant('${query.tenantId}')`, bench),
      );
      const ratio = median(subject) / median(floor);
      lines.push({
        what: `the policy itself, ${query.what}`,
        ...{ floor: micros(median(floor)), subject: micros(median(subject)), ratio: ratioText(ratio) },
        ...{ bar: "≤ 1.10 ×", verdict: verdictOf(ratio <= 1.1) },
      });
    }
    await Promise.all([guarded.end(), plain.end()]);
    return lines;
  },
};

const atOnce = 100;

/** Backend CPU of one query, µs: many of them pipelined in one transaction, so that begin and commit do not count. */
async function cpuOfQuery(sql: postgres.Sql, query: GuardedQuery, opening: string, { options }: Bench) {
  const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await sql.unsafe(opening);
  const stop = backendStopwatch([backend?.pid ?? 0]);
  const until = performance.now() + options.seconds * 1000;
  let count = 0;
  while (performance.now() < until) {
    const sent = Array.from({ length: atOnce }, (_, at) => {
      const values = query.values[(count + at) % query.values.length];
      return sql.unsafe(query.text, values as string[], { prepare: true }).execute();
    });
    await Promise.all(sent);
    count += atOnce;
  }
  const cpu = stop();
  await sql.unsafe("commit");
  return cpu / count;
}
