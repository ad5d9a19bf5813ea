import { describe, expect, it } from "vitest";
import { prepareDatabase } from "../../src/embedded/index.ts";
import { connect, newHome, start } from "./new-home.ts";
import { sharePreparedServer } from "./prepared-server.ts";

const doors = ["prosvet_auth", "prosvet_department", "prosvet_public", "prosvet_tenant", "prosvet_worker"];

const prepared = sharePreparedServer();

describe("a prepared database", () => {
  it("has seven login roles, of which only the backup passes the policies", async () => {
    const sql = connect(prepared());
    const roles = await sql`
      select rolname, rolbypassrls from pg_roles
      where rolcanlogin and not rolsuper and not rolcreatedb and not rolcreaterole and not rolreplication
        and rolinherit = (rolname = 'prosvet_backup') and rolname like 'prosvet%'
      order by rolname`;
    expect(roles).toEqual(
      [...doors, "prosvet_backup", "prosvet_owner"].sort().map((rolname) => ({
        rolname,
        rolbypassrls: rolname === "prosvet_backup",
      })),
    );
  });

  it("may be prepared again, also by several programs at once, and takes back what a role was given", async () => {
    const server = await start({ home: newHome() });
    await Promise.all([1, 2, 3].map(() => prepareDatabase(server, { database: "prosvet" })));
    const sql = connect(server);
    await sql`alter role prosvet_tenant superuser bypassrls inherit`;
    await prepareDatabase(server, { database: "prosvet" });
    expect(
      await sql`select rolsuper, rolbypassrls, rolinherit from pg_roles where rolname = 'prosvet_tenant'`,
    ).toEqual([{ rolsuper: false, rolbypassrls: false, rolinherit: false }]);
  });

  it("lets no door wait, idle or work without end", async () => {
    const server = prepared();
    for (const door of doors) {
      const [limits] = await connect(server, door, "prosvet")`
        select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
          current_setting('idle_in_transaction_session_timeout') as idle,
          current_setting('transaction_timeout') as transaction`;
      const isWorker = door === "prosvet_worker";
      expect([door, limits]).toEqual([
        door,
        {
          statement: isWorker ? "1min" : "10s",
          lock: "5s",
          idle: "5s",
          transaction: isWorker ? "5min" : "15s",
        },
      ]);
    }
  });

  it("lets no expression of any door change a setting, while SET LOCAL still may", async () => {
    const server = prepared();
    for (const role of [...doors, "prosvet_owner"]) {
      const sql = connect(server, role, "prosvet");
      for (const trick of [
        "select set_config('app.tenant_id', 'x', true)",
        "update pg_settings set setting = 'x' where name = 'application_name'",
        "select query_to_xml('select set_config(''app.tenant_id'', ''x'', true)', true, true, '')",
      ]) {
        await expect(sql.unsafe(trick), `${role}: ${trick}`).rejects.toThrow("permission denied");
      }
      await sql.begin(async (tx) => {
        await tx.unsafe("set local app.tenant_id = 'x'");
        expect(await tx`select current_setting('app.tenant_id') as tenant`).toEqual([{ tenant: "x" }]);
      });
    }
  });

  it("is open to the seven roles only, and none of them but the owner can make anything in it", async () => {
    const server = prepared();
    await connect(server)`create role stranger login`;
    await expect(connect(server, "stranger", "prosvet")`select 1`).rejects.toThrow(
      "permission denied for database",
    );
    for (const role of [...doors, "prosvet_backup"]) {
      const sql = connect(server, role, "prosvet");
      for (const making of ["create table public.t ()", "create schema s", "create temporary table t ()"]) {
        await expect(sql.unsafe(making), `${role}: ${making}`).rejects.toThrow("permission denied");
      }
    }
  });

  it("lets the owner build what the product needs, and the backup read it all", async () => {
    const server = prepared();
    const owner = connect(server, "prosvet_owner", "prosvet");
    await owner`create schema app`;
    await owner`create table app.held (
      tenant_id uuid, consultant_id uuid, during tstzrange,
      exclude using gist (tenant_id with =, consultant_id with =, during with &&))`;
    await owner`alter table app.held enable row level security`;
    await owner`alter table app.held force row level security`;
    await owner`create policy own on app.held using (tenant_id = current_setting('app.tenant_id')::uuid)`;
    await owner`grant usage on schema app to prosvet_tenant`;
    await owner`grant select, insert on app.held to prosvet_tenant`;
    const tenant = connect(server, "prosvet_tenant", "prosvet");
    const hold = () =>
      tenant.begin(async (tx) => {
        await tx.unsafe("set local app.tenant_id = '0190b0a0-0000-7000-8000-000000000001'");
        await tx`insert into app.held values (current_setting('app.tenant_id')::uuid,
          '0190b0a0-0000-7000-8000-000000000002', tstzrange('2026-09-01T09:00Z', '2026-09-01T10:00Z'))`;
      });
    await hold();
    await expect(hold()).rejects.toThrow("exclusion constraint");
    const backup = connect(server, "prosvet_backup", "prosvet");
    expect(await backup`select count(*)::int as rows from app.held`).toEqual([{ rows: 1 }]);
    expect(await backup`select set_config('search_path', '', false) as path`).toEqual([{ path: "" }]);
  });

  it("is refused a name that is not a plain one", async () => {
    const server = prepared();
    await expect(prepareDatabase(server, { database: 'x"; drop database prosvet' })).rejects.toThrow(
      "not a plain name",
    );
  });
});
