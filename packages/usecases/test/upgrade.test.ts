import { migrate } from "@prosvet/db/owner";
import { columnsOfTables, createOlderPlace, emptyDatabase, openSuperuser } from "@prosvet/testing";
import {
  contextOf,
  listBookingRegister,
  listDay,
  listJournal,
  listRegisters,
  recordService,
  verifyAudit,
} from "@prosvet/usecases";
import { createAuditHeads } from "@prosvet/usecases/set-up";
import { afterAll, expect, it } from "vitest";
import { lineOf, now, openJournal } from "./support/journal.ts";

const before = "0010_tickets.sql";
/** Limits that came later: the versions of an older deployment do not have them. */
const laterLimits = ["identitiesKept", "journalEntryDays"];

const today = await emptyDatabase("upgrade_model");
const older = await emptyDatabase("upgrade_older", before);
// The rows of the model were sealed with its keys.
const { keyring } = today;
const [model, root] = [openSuperuser(today.urls), openSuperuser(older.urls, 1)];
afterAll(async () => {
  await model.end();
  await root.end();
});

/** What a centre has of today's columns and the older database knows, as it would have stood there. */
async function copyToOlder(): Promise<void> {
  await root.unsafe("set session_replication_role = replica");
  const now = await columnsOfTables(model);
  for (const [table, then] of await columnsOfTables(root)) {
    const columns = [...then].filter((column) => now.get(table)?.has(column)).join(", ");
    const [all] = await model.unsafe(`select json_agg(t) as rows from ${table} t`);
    if (!all?.rows || columns === "") continue;
    const put = `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::text::json)`;
    await root.unsafe(put, [JSON.stringify(all.rows)]);
  }
  await root.unsafe(
    `update app.limit_versions set limits = limits - array[${laterLimits.map((name) => `'${name}'`).join()}]`,
  );
  await root.unsafe("reset session_replication_role");
}

async function countAll(
  sql: ReturnType<typeof openSuperuser>,
  tables: Iterable<string>,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const [row] = await sql.unsafe(`select count(*)::int as count from ${table}`);
    counts[table] = row?.count;
  }
  return counts;
}

it("[R8] a database of an earlier release that is full of rows keeps each, and its centres go on with their numbers and their audit", async () => {
  const { centre, registrar, record, book } = await openJournal(today);
  await record();
  await record({ topics: ["5", "8"] });
  await book();
  await book();
  const head = await centre.member("head");
  await copyToOlder();
  await createOlderPlace(root);
  const tables = [...(await columnsOfTables(root)).keys()];
  const counted = await countAll(root, tables);
  expect(tables.filter((table) => counted[table] === 0)).toEqual([]);

  const applied = await migrate(older.urls.owner);
  expect(applied[0]).toBe("0011_ratings.sql");
  expect(await countAll(root, tables)).toEqual(counted);

  expect(await createAuditHeads(older.owner, keyring)).toBe(2);
  const as = (actor = registrar) => contextOf(older.deps({ clock: () => now, keyring }), actor);
  expect((await listJournal(as(), { year: 2026 })).services.map(({ number }) => number)).toEqual([2, 1]);
  const { bookings } = await listBookingRegister(as(), { year: 2026 });
  expect(bookings.map(({ ordinal }) => ordinal)).toEqual([2, 1]);
  expect((await listRegisters(as())).map(({ register }) => register)).toContain("families");
  expect(await listDay(as(), { day: "2026-11-18" })).toBeTruthy();
  const key = "a key of the upgraded centre";
  expect(await recordService(as(), lineOf(centre), key)).toMatchObject({ number: 3 });
  expect((await verifyAudit(as(head))).findings).toEqual([]);
});
