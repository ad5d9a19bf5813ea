import { execFile } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import { describe, expect, it } from "vitest";
import { socketOptions } from "../../src/embedded/index.ts";
import { connect, newFolder } from "./new-home.ts";
import { sharePreparedServer } from "./prepared-server.ts";

const run = promisify(execFile);

type NodePostgres = {
  Client: new (
    url: string,
  ) => {
    connect(): Promise<void>;
    query(text: string): Promise<{ rows: unknown[] }>;
    end(): Promise<void>;
  };
};

const preparedServer = sharePreparedServer();

describe("the address of the embedded server", () => {
  it("is read by postgres.js, with socketOptions beside it", async () => {
    const sql = connect(preparedServer(), "prosvet_tenant", "prosvet");
    expect(await sql`select current_user, current_database()`).toEqual([
      { current_user: "prosvet_tenant", current_database: "prosvet" },
    ]);
  });

  it("is read by node-postgres as it stands", async () => {
    const { Client } = createRequire(import.meta.url)("pg") as NodePostgres;
    const client = new Client(preparedServer().url("prosvet_worker"));
    await client.connect();
    const { rows } = await client.query("select current_user, current_database()");
    await client.end();
    expect(rows).toEqual([{ current_user: "prosvet_worker", current_database: "prosvet" }]);
  });

  it.runIf(existsSync("/usr/bin/psql"))("is read by psql as it stands", async () => {
    const url = preparedServer().url("prosvet_owner");
    const { stdout } = await run("/usr/bin/psql", [url, "-Atc", "select current_user, current_database()"]);
    expect(stdout).toBe("prosvet_owner|prosvet\n");
  });

  it.runIf(existsSync("/usr/bin/pgbench"))("is read by pgbench as it stands", async () => {
    const script = join(newFolder(), "select.sql");
    writeFileSync(script, "select 1;\n");
    const url = preparedServer().url("prosvet_tenant");
    const { stdout } = await run("/usr/bin/pgbench", ["-n", "-M", "prepared", "-t", "10", "-f", script, url]);
    expect(stdout).toContain("10/10");
  });

  it("on the network gets no options", () => {
    expect(socketOptions("postgres://someone@db.example:6432/prosvet?sslmode=require")).toEqual({});
    expect(postgres("postgres://someone@db.example:6432/prosvet").options.host).toEqual(["db.example"]);
  });
});
