// A program of its own that starts a server, says where it is, and stops it when told to.
import { createInterface } from "node:readline";
import postgres from "postgres";
import { socketOptions, startEmbedded } from "../../src/embedded/index.ts";

const server = await startEmbedded({ durable: false, ...JSON.parse(process.argv[2] ?? "{}") });
const { socketDir, dataDir, adopted } = server;
const url = server.url("postgres", "postgres");

async function describeDatabase() {
  const sql = postgres(url, { ...socketOptions(url), max: 1 });
  const [row] = await sql`
    select current_setting('server_encoding') as server_encoding, datcollate as lc_collate, datlocale,
      current_setting('timezone') as timezone
    from pg_database where datname = current_database()`;
  await sql.end();
  return row;
}

console.log(JSON.stringify({ socketDir, dataDir, adopted, url }));
for await (const word of createInterface({ input: process.stdin })) {
  if (word === "query") {
    console.log(JSON.stringify(await describeDatabase()));
    continue;
  }
  if (word === "stop") await server.stop();
  process.exit(0);
}
