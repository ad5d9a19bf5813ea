import { doors, roleOf } from "@prosvet/db";
import { assertDoors, openOwner } from "@prosvet/db/owner";
import { emptyDatabase } from "@prosvet/testing";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";

const base = await emptyDatabase("doors");
const superuser = openOwner(base.urls.superuser);
afterAll(() => superuser.close());

const run = (statement: string) => superuser.transact((tx) => tx.execute(sql.raw(statement)));

/** Makes the database worse, tells what is then said of it, and mends it. */
async function saidAfter(harm: string, mend: string): Promise<string> {
  await run(harm);
  try {
    return await assertDoors(base.urls.doors).then(
      () => "nothing",
      (error: Error) => error.message,
    );
  } finally {
    await run(mend);
    await assertDoors(base.urls.doors);
  }
}

describe("the doors of a database", () => {
  it("are what they should be after the set-up", async () => {
    await expect(assertDoors(base.urls.doors)).resolves.toBeUndefined();
  });

  it.each(doors)("are refused when the URL of %s signs in as a superuser", async (door) => {
    const name = `PROSVET_${door.toUpperCase()}_URL`;
    const asked = assertDoors({ ...base.urls.doors, [door]: base.urls.superuser });
    await expect(asked).rejects.toThrow(`${name}: вход ролью postgres, нужна ${roleOf(door)}`);
    await expect(asked).rejects.toThrow(`${name}: роль postgres — суперпользователь`);
  });

  it("are refused when a door has another door's role, the owner's or the backup's", async () => {
    for (const url of [base.urls.doors.tenant, base.urls.owner, base.urls.backup]) {
      const asked = assertDoors({ ...base.urls.doors, public: url });
      await expect(asked).rejects.toThrow(/PROSVET_PUBLIC_URL: вход ролью prosvet_\w+, нужна prosvet_public/);
    }
  });

  it("are refused when a door cannot be entered, with its name and no password", async () => {
    const url = new URL(base.urls.doors.worker);
    url.username = "nobody_of_ours";
    url.password = "secret";
    const asked = assertDoors({ ...base.urls.doors, worker: url.href });
    await expect(asked).rejects.toThrow("PROSVET_WORKER_URL: не удалось войти (28000)");
    await expect(asked).rejects.not.toThrow("secret");
  });

  it("are refused when a role passes the policies, may call set_config, or is a superuser in its own name", async () => {
    const [harm, mend] = ["alter role prosvet_worker", "alter role prosvet_worker"];
    expect(await saidAfter(`${harm} bypassrls`, `${mend} nobypassrls`)).toContain("BYPASSRLS");
    expect(await saidAfter(`${harm} superuser`, `${mend} nosuperuser`)).toContain("суперпользователь");
    const may = "execute on function pg_catalog.set_config(text, text, boolean)";
    const said = await saidAfter(`grant ${may} to prosvet_auth`, `revoke ${may} from prosvet_auth`);
    expect(said).toContain("PROSVET_AUTH_URL: роли prosvet_auth можно вызвать set_config");
    expect(said).toContain("infra/postgres/roles.sql");
  });

  it("are refused when they hide a role behind another that they began with", async () => {
    const url = new URL(base.urls.superuser);
    url.searchParams.set("role", "prosvet_public");
    const asked = assertDoors({ ...base.urls.doors, public: url.href });
    await expect(asked).rejects.toThrow("PROSVET_PUBLIC_URL: вход ролью postgres, нужна prosvet_public");
  });

  it.each(["app", "auth"])("are refused when a table of %s does not force its policies", async (schema) => {
    const table = `${schema}.left_open`;
    const make = `create table ${table} (id int)`;
    const said = await saidAfter(make, `drop table ${table}`);
    expect(said.split("\n").filter((line) => line.includes(table))).toHaveLength(1);
    const enabled = `${make}; alter table ${table} enable row level security`;
    expect(await saidAfter(enabled, `drop table ${table}`)).toContain(table);
  });
});
