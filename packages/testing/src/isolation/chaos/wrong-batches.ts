import type { Sql } from "postgres";

/** Batches that are not whole, that were promised and are not there, that were given up and are there. */
export async function countWrongBatches(root: Sql, kept: string[], gone: string[]) {
  const found = await root<{ batch: string; rows: number }[]>`
    select batch, count(*)::int as rows from (
      select subject_id::text as batch from app.audit_entries where action = 'chaos'
      union all
      select split_part(key, ' ', 2) from app.allowances where key like '% first' or key like '% second'
    ) as written group by batch`;
  const rows = new Map(found.map((row) => [row.batch, row.rows]));
  return {
    half: found.filter((row) => row.rows !== 2).length,
    missing: kept.filter((batch) => !rows.has(batch)).length,
    revived: gone.filter((batch) => rows.has(batch)).length,
  };
}
