import type postgres from "postgres";

export type SampledLine = { tenantId: string; id: string };

/** So many lines of journals of all centres, picked at random. */
export async function sampleLines(sql: postgres.Sql, count: number): Promise<SampledLine[]> {
  const lines = await sql<SampledLine[]>`
    select tenant_id as "tenantId", id from app.services tablesample bernoulli (
      (select least(100, 200.0 * ${count}::int / greatest(reltuples, 1)) from pg_class where oid = 'app.services'::regclass)
    ) order by md5(id::text) limit ${count}::int`;
  return [...lines];
}
