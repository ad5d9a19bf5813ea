import { createPool, type Pool } from "../pool/pool.ts";

export const doors = ["tenant", "public", "auth", "department", "worker"] as const;
export type Door = (typeof doors)[number];

/** One pool per door, each signed in as the door's own role. Opaque: data is reached through the doors only. */
export type Db = { readonly pools: Readonly<Record<Door, Pool>>; close(): Promise<void> };

/** A crowd on one slot waits for its answer; the staff are told sooner that the server is busy. */
const waitMs = (door: Door) => (door === "public" ? 15_000 : 2_000);

/** Opens the pools. `urls` gives each door the URL of its role; `max` connections each (connections are opened when needed). */
export function openDatabase(urls: Readonly<Record<Door, string>>, { max = 10 } = {}): Db {
  const pools = Object.fromEntries(
    doors.map((door) => [door, createPool(urls[door], { max, waitMs: waitMs(door) })]),
  ) as Record<Door, Pool>;
  return {
    pools,
    async close() {
      await Promise.all(doors.map((door) => pools[door].close()));
    },
  };
}

/** The login role of a door. */
export const roleOf = (door: Door) => `prosvet_${door}`;
