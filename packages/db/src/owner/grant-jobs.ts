import postgres from "postgres";
import { socketOptions } from "../embedded/address.ts";

const schema = "graphile_worker";

/**
 * The queue's tables have row-level security without a policy, so nobody but their owner sees them: lets the worker in.
 * Repeating it changes nothing; several processes may do it at once.
 */
export async function grantJobs(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { ...socketOptions(ownerUrl), max: 1, onnotice: () => {} });
  try {
    await sql.begin(letWorkerIn);
  } finally {
    await sql.end();
  }
}

async function letWorkerIn(tx: postgres.TransactionSql): Promise<void> {
  // Rights of one table that two sessions give at once are "tuple concurrently updated".
  await tx`select pg_advisory_xact_lock(hashtextextended(${`rights in ${schema}`}, 0))`;
  await tx.unsafe(`grant usage on schema ${schema} to prosvet_worker`);
  await tx.unsafe(`grant select, insert, update, delete on all tables in schema ${schema} to prosvet_worker`);
  await tx.unsafe(`grant usage on all sequences in schema ${schema} to prosvet_worker`);
  await tx.unsafe(`grant execute on all functions in schema ${schema} to prosvet_worker`);
  const closed = await tx<{ name: string }[]>`
    select relname as name from pg_class c
    where relnamespace = ${schema}::regnamespace and relrowsecurity
      and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'jobs_of_the_worker')`;
  for (const { name } of closed) {
    await tx.unsafe(
      `create policy jobs_of_the_worker on ${schema}.${name} to prosvet_worker using (true) with check (true)`,
    );
  }
}
