import type { Db, Door } from "@prosvet/db";

type Pool = Db["pools"][Door];

/** The same doors with the times counted that somebody waits for the server: a statement leaves and none is on its way. */
export function countingTrips(db: Db): { db: Db; trips(): number } {
  let trips = 0;
  const over = (pool: Pool): Pool => ({
    ...pool,
    async acquire() {
      const connection = await pool.acquire();
      const { sql } = connection;
      let underWay = 0;
      const unsafe = (...statement: Parameters<typeof sql.unsafe>) => {
        if (underWay === 0) trips += 1;
        underWay += 1;
        const sent = sql.unsafe(...statement);
        const arrived = () => {
          underWay -= 1;
        };
        sent.then(arrived, arrived);
        return sent;
      };
      return { ...connection, sql: { unsafe, options: sql.options } as unknown as typeof sql };
    },
  });
  const pools = Object.fromEntries(
    Object.entries(db.pools).map(([door, pool]) => [door, over(pool)]),
  ) as Db["pools"];
  return { db: { ...db, pools }, trips: () => trips };
}
