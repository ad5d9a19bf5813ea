import type { Db, Door } from "@prosvet/db";

type Pool = Db["pools"][Door];
type Connection = Awaited<ReturnType<Pool["acquire"]>>;

/** A statement as it leaves for the server, and the tenant of its transaction (null: none is set). */
export type Statement = { door: Door; tenantId: string | null; text: string; parameters: unknown[] };

export type Watch = {
  see?: (statement: Statement) => void;
  /** Another text in its place: how predicates are taken out to see what still holds. */
  rewrite?: (text: string) => string;
};

const opening = /^begin(?:; select app\.set_tenant\('([^']*)'\))?/;

/** The same doors with every statement of every transaction seen, and changed, on its way. In: doors that nobody else uses. */
export function watched(db: Db, watch: Watch): Db {
  const seen = new WeakSet<Connection>();
  const over = (door: Door, pool: Pool): Pool => ({
    ...pool,
    async acquire() {
      const connection = await pool.acquire();
      if (!seen.has(connection)) Object.assign(connection, { sql: watchedClient(door, connection, watch) });
      seen.add(connection);
      return connection;
    },
  });
  const pools = Object.entries(db.pools).map(([door, pool]) => [door, over(door as Door, pool)]);
  return { ...db, pools: Object.fromEntries(pools) as Db["pools"] };
}

function watchedClient(door: Door, { sql }: Connection, { see, rewrite = (text) => text }: Watch) {
  let tenantId: string | null = null;
  const unsafe: typeof sql.unsafe = (text, parameters, options) => {
    const begins = opening.exec(text);
    if (begins) tenantId = begins[1] ?? null;
    else see?.({ door, tenantId, text, parameters: [...(parameters ?? [])] });
    return sql.unsafe(rewrite(text), parameters, options);
  };
  return { unsafe, options: sql.options } as typeof sql;
}
