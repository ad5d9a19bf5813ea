import type postgres from "postgres";

/** Takes off the secondary indexes and exclusion constraints of tables for as long as `load` runs: built once, they cost less. */
export async function withoutIndexes(sql: postgres.Sql, tables: string[], load: () => Promise<void>) {
  const restore: string[] = [];
  for (const table of tables) {
    const constraints = await sql<{ name: string; definition: string }[]>`
      select conname as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where conrelid = ${table}::regclass and contype = 'x'`;
    const indexes = await sql<{ name: string; definition: string }[]>`
      select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
      from pg_index
      where indrelid = ${table}::regclass and not exists (select from pg_constraint where conindid = indexrelid)`;
    for (const { name, definition } of constraints) {
      await sql.unsafe(`alter table ${table} drop constraint ${name}`);
      restore.push(`alter table ${table} add constraint ${name} ${definition}`);
    }
    for (const { name, definition } of indexes) {
      await sql.unsafe(`drop index ${name}`);
      restore.push(definition);
    }
  }
  await load();
  console.log(`  building ${restore.length} indexes …`);
  await sql.begin(async (tx) => {
    await tx`set local maintenance_work_mem = '512MB'`;
    for (const statement of restore) await tx.unsafe(statement);
  });
}
