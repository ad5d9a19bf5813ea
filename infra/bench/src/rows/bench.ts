import type { BenchDatabase } from "../database/bench-database.ts";
import type { Line } from "../figures/line.ts";
import type { LoadMaker } from "../load/load-maker.ts";
import type { Options } from "../options.ts";
import type { MeasuredServer } from "../serving/measured-server.ts";

/** What a row is measured with. */
export type Bench = {
  options: Options;
  database: BenchDatabase;
  server: MeasuredServer;
  load: LoadMaker;
};

/** One row of «How fast, how much»; it may print several lines. */
export type Row = { name: string; measure(bench: Bench): Promise<Line[]> };
