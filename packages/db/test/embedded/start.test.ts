import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { describe, expect, it } from "vitest";
import { startEmbedded } from "../../src/embedded/index.ts";
import { startInChild } from "./child-starter.ts";
import { connect, newHome, start } from "./new-home.ts";

const root = process.getuid?.() === 0;

async function timed<T>(run: () => Promise<T>): Promise<[T, number]> {
  const begin = performance.now();
  const result = await run();
  return [result, Math.round(performance.now() - begin)];
}

describe("the embedded server", () => {
  it("starts from an empty folder, and again with everything that was committed", async () => {
    const home = newHome();
    const [first, cold] = await timed(() => start({ home, durable: true }));
    const sql = connect(first);
    await sql`create table kept as select 'ёлка' as word`;
    await sql.end();
    const [, stopping] = await timed(() => first.stop());
    const [second, warm] = await timed(() => start({ home, durable: true }));
    console.log(`embedded PostgreSQL: cold start ${cold} ms, warm start ${warm} ms, stop ${stopping} ms`);
    expect(await connect(second)`select word, upper(word) as upper from kept`).toEqual([
      { word: "ёлка", upper: "ЁЛКА" },
    ]);
    expect([first.adopted, second.adopted]).toEqual([false, false]);
  });

  it("keeps its data and its socket in folders that only its account may enter", async () => {
    const server = await start({ home: newHome() });
    for (const folder of [server.dataDir, server.socketDir]) {
      const { mode, uid } = lstatSync(folder);
      expect([folder, mode & 0o777, uid]).toEqual([folder, 0o700, root ? 65534 : process.getuid?.()]);
    }
    const [row] = await connect(server)`show listen_addresses`;
    expect(row).toEqual({ listen_addresses: "" });
  });

  it.each([
    ["no environment at all", {}],
    [
      "a foreign environment",
      { LANG: "ru_RU.KOI8-R", LC_ALL: "nonsense", PGDATA: "/nowhere", PGPORT: "1", TZ: "x" },
    ],
  ])("is in UTF-8 and UTC under %s", async (_name, env) => {
    const child = await startInChild({ home: newHome() }, { env });
    expect(await child.ask("query")).toEqual({
      server_encoding: "UTF8",
      lc_collate: "C",
      datlocale: "C.UTF-8",
      timezone: "UTC",
    });
    await child.end("stop");
  });

  it("writes no value of a row, no statement and no parameter to its log", async () => {
    const home = newHome();
    const sql = connect(await start({ home, settings: { log_min_duration_statement: "0" } }));
    await sql`create table people (name text unique)`;
    const add = () => sql`insert into people values (${"Канарейкина"})`;
    await add();
    await expect(add()).rejects.toThrow("duplicate key");
    await expect(sql.unsafe("select 1 / 0 as канарейкина")).rejects.toThrow("division by zero");
    const log = readFileSync(join(home, "postgres.log"), "utf8");
    expect(log).toContain("duplicate key");
    expect(log).not.toMatch(/канарейкина/i);
  });

  it("takes more settings, but none that would open it or fill its log with personal data", async () => {
    const home = newHome();
    const server = await start({ home, settings: { max_connections: "33" } });
    const [row] = await connect(server)`
      select current_setting('max_connections') as connections, current_setting('shared_buffers') as buffers`;
    expect(row).toEqual({ connections: "33", buffers: "128MB" });
    for (const name of ["listen_addresses", "LOG_statement", "unix_socket_directories"]) {
      await expect(startEmbedded({ home, settings: { [name]: "all" } })).rejects.toThrow(name.toLowerCase());
    }
  });

  it("that cannot start says why, with the last lines of its log, and starts when that is put right", async () => {
    const home = newHome();
    const starting = startEmbedded({ home, durable: false, settings: { shared_buffers: "nonsense" } });
    await expect(starting).rejects.toThrow(/did not start.*invalid value for parameter "shared_buffers"/s);
    expect((await start({ home })).adopted).toBe(false);
  });
});
