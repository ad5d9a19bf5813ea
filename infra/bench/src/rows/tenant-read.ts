import { backendStopwatch, backendsOf } from "../figures/backend-cpu.ts";
import { type Line, micros, perSecond, ratioText, verdictOf } from "../figures/line.ts";
import { median } from "../figures/quantiles.ts";
import { assertAll, get } from "../load/load-maker.ts";
import type { Bench, Row } from "./bench.ts";
import { pgbenchRate } from "./pgbench.ts";
import { inTurns } from "./rounds.ts";
import { type SampledLine, sampleLines } from "./sampled-lines.ts";

const connections = 8;
/** More and shorter turns: what disturbs the machine then disturbs both sides. */
const shorter = 4;
type Turn = { node: number; backend: number; rate: number };

/** A tenant read through the whole stack, against the same route and query with no transaction and no policy. */
export const tenantRead: Row = {
  name: "tenant-read",
  async measure(bench) {
    const { superuser } = bench.database;
    const lines = await sampleLines(superuser, 1000);
    const requestsTo = (route: string) =>
      lines.map(({ tenantId, id }) => get(`/floor/${route}/${tenantId}/${id}`));
    const [plain, guarded] = [requestsTo("lines"), requestsTo("guarded-lines")];
    const { floor, subject } = await inTurns(
      bench.options.rounds * shorter,
      () => turn(bench, plain, "prosvet_backup"),
      () => turn(bench, guarded, "prosvet_tenant"),
    );
    return [cpuLine(floor, subject), await rateLine(bench, lines, subject)];
  },
};

async function turn(
  { server, load, options, database }: Bench,
  requests: string[],
  role: string,
): Promise<Turn> {
  const stopBackends = backendStopwatch(await backendsOf(database.superuser, role));
  const before = await server.cpu();
  const result = assertAll(
    await load.run({ requests, connections, seconds: options.seconds / shorter }),
    200,
  );
  const [node, backend] = [(await server.cpu()) - before, stopBackends()];
  const count = result.latencies.length;
  return { node: node / count, backend: backend / count, rate: (count / result.wallMs) * 1000 };
}

function cpuLine(floor: Turn[], subject: Turn[]): Line {
  const all = (turns: Turn[]) => median(turns.map(({ node, backend }) => node + backend));
  const parts = (turns: Turn[]) =>
    `${micros(all(turns))} (${micros(median(turns.map(({ node }) => node)))} + ${micros(median(turns.map(({ backend }) => backend)))})`;
  const ratio = all(subject) / all(floor);
  return {
    what: "tenant read, CPU of a request (server + database)",
    ...{ floor: parts(floor), subject: parts(subject), ratio: ratioText(ratio) },
    ...{ bar: "≤ 2 ×", verdict: verdictOf(ratio <= 2) },
  };
}

async function rateLine(bench: Bench, lines: SampledLine[], subject: Turn[]): Promise<Line> {
  const what = "tenant read, throughput against the floor's parts in series";
  const bar = "≥ 0.30 ×";
  const rate = median(subject.map((one) => one.rate));
  const sql = await pgbenchRate(bench, lines, connections);
  const nothing = assertAll(
    await bench.load.run({ requests: [get("/floor/nothing")], connections, seconds: bench.options.seconds }),
    200,
  );
  const route = (nothing.latencies.length / nothing.wallMs) * 1000;
  if (sql === null) {
    const floor = `pgbench missing; ${perSecond(route)} empty route`;
    return { what, floor, subject: perSecond(rate), ratio: null, bar, verdict: "NOT RUN" };
  }
  const series = 1 / (1 / sql + 1 / route);
  return {
    ...{ what, bar, subject: perSecond(rate), ratio: ratioText(rate / series) },
    floor: `${perSecond(series)} (${perSecond(sql)} pgbench, ${perSecond(route)} empty route)`,
    verdict: verdictOf(rate / series >= 0.3),
  };
}
