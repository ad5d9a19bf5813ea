import { openBenchDatabase } from "./database/bench-database.ts";
import type { Line } from "./figures/line.ts";
import { machineFacts } from "./figures/machine.ts";
import { tableOf } from "./figures/table.ts";
import { startLoadMaker } from "./load/load-maker.ts";
import { readOptions } from "./options.ts";
import { rows } from "./rows/rows.ts";
import { startServer } from "./serving/measured-server.ts";

const options = readOptions(process.argv.slice(2));
const database = await openBenchDatabase(options);
const { doorUrls, unguardedUrl, keyringFile } = database;
const server = await startServer({ doorUrls, unguardedUrl, keyringFile });
const load = startLoadMaker(server.port);
const lines: Line[] = [];
try {
  console.log(machineFacts());
  for (const row of rows) {
    if (options.rows.length > 0 && !options.rows.includes(row.name)) continue;
    console.log(`measuring ${row.name} …`);
    lines.push(...(await row.measure({ options, database, server, load })));
  }
} finally {
  load.close();
  server.close();
  await database.close();
}
console.log(`\n${options.centres} centres, ${options.services} services, ${options.bookings} bookings`);
console.log(`${machineFacts()}\n\n${tableOf(lines)}`);
if (lines.some(({ verdict }) => verdict === "MISSES")) process.exitCode = 1;
