import { newId } from "@prosvet/crypto";
import { openBenchDatabase } from "../database/bench-database.ts";
import { type Line, ms, notRun, ratioText, verdictOf } from "../figures/line.ts";
import { median, quantile } from "../figures/quantiles.ts";
import { assertAll, post, startLoadMaker } from "../load/load-maker.ts";
import { startServer } from "../serving/measured-server.ts";
import type { Bench, Row } from "./bench.ts";
import { bodyOf } from "./booking.ts";
import { openFreshCentre } from "./fresh-centre.ts";
import { inTurns } from "./rounds.ts";
import { listings } from "./slots.ts";

/** The smaller deployment, with as much in each of its centres as the big one has. */
const few = 50;
const mostRatio = 1.5;

type Measure = (bench: Bench) => Promise<() => Promise<number>>;

/** The same two requests with 50 centres in the tables and with all of them, in turns: what a centre pays for the others. */
export const growth: Row = {
  name: "growth",
  async measure(bench) {
    const { centres, services, bookings } = bench.options;
    if (centres <= few) return [notRun("growth", `≤ ${mostRatio} ×`, `needs more than ${few} centres`)];
    const share = (count: number) => Math.ceil((count * few) / centres);
    const options = { ...bench.options, centres: few, services: share(services), bookings: share(bookings) };
    const database = await openBenchDatabase(options);
    const { doorUrls, unguardedUrl, keyringFile } = database;
    const server = await startServer({ doorUrls, unguardedUrl, keyringFile });
    const load = startLoadMaker(server.port);
    const small = { options, database, server, load };
    try {
      return [
        await compare("slots of ten days", 10, listing, small, bench),
        await compare("booking a slot", 15, oneByOne, small, bench),
      ];
    } finally {
      load.close();
      server.close();
      await database.close();
    }
  },
};

async function compare(what: string, bar: number, measure: Measure, small: Bench, big: Bench): Promise<Line> {
  const turns = await inTurns(big.options.rounds, await measure(small), await measure(big));
  const [before, after] = [median(turns.floor), median(turns.subject)];
  return {
    what: `${what}, p50: ${few} centres and ${big.options.centres}`,
    ...{ floor: ms(before), subject: ms(after), ratio: ratioText(after / before) },
    bar: `${few}: ≤ ${bar} ms, then ≤ ${mostRatio} ×`,
    verdict: verdictOf(before <= bar && after / before <= mostRatio),
  };
}

const listing: Measure = async (bench) => {
  // So many different ones that no list is asked for again while it is kept: the tables are measured.
  const requests = await listings(bench, [0, 1, 2, 3, 4, 5]);
  return async () =>
    quantile(
      assertAll(await bench.load.run({ requests, seconds: bench.options.seconds }), 200).latencies,
      0.5,
    );
};

const oneByOne: Measure = async (bench) => {
  const { address, free } = await openFreshCentre(bench);
  const each = Math.floor(free.length / (bench.options.rounds + 1));
  return async () => {
    const requests = free.splice(0, each).map((time) => post(`${address}/bookings`, bodyOf(time), newId()));
    return quantile(assertAll(await bench.load.run({ requests, once: true }), 201).latencies, 0.5);
  };
};
