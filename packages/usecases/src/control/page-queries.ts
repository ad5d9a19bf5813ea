import type { TenantTx } from "@prosvet/db";
import { type SQL, sql } from "drizzle-orm";
import type { Wanted } from "./control-period.ts";
import { frame, type Selection } from "./frame-queries.ts";

/** Where a page begins: below this moment, in microseconds, and this id. */
export type Cursor = { micros: string; id: string };

export type PageWanted = Wanted & { before: Cursor | null; most: number };

/** `at` in milliseconds, `micros` exact. */
export const placed = sql`
  p.id, p.source, (extract(epoch from p.at) * 1000)::float8 as at,
  (extract(epoch from p.at) * 1000000)::bigint::text as micros`;

const below = ({ micros, id }: Cursor) => sql`
  where (f.at, f.id) < (timestamptz 'epoch' + interval '1 microsecond' * ${micros}::float8, ${id}::uuid)`;

/** A statement over the newest rows of a selection, as `page p`, the newest first. */
export const overPage = (tx: TenantTx, selection: Selection, wanted: PageWanted, rest: SQL) => sql`
  with ${frame(tx, wanted)},
  found as (${selection(tx, wanted)}),
  page as materialized (
    select f.at, f.id, f.source from found f
    ${wanted.before ? below(wanted.before) : sql``}
    order by f.at desc, f.id desc limit ${wanted.most}
  )
  ${rest}
  order by p.at desc, p.id desc`;
