import { PoolExhausted } from "../errors/connection-lost.ts";
import { type Connection, openConnection } from "./connection.ts";

/** A pool of single-connection clients for one door. It runs transactions only. */
export type Pool = {
  acquire(): Promise<Connection>;
  release(connection: Connection): void;
  close(): Promise<void>;
  readonly size: () => number;
};

type Waiter = { take: (connection: Connection) => void; timer: NodeJS.Timeout };

/** Opens connections to `url` when they are needed, `max` at most; a caller waits `waitMs` for one, then `PoolExhausted`. */
export function createPool(url: string, { max = 10, waitMs = 2_000 } = {}): Pool {
  const all = new Set<Connection>();
  const idle: Connection[] = [];
  const waiting: Waiter[] = [];

  const open = () => {
    const connection = openConnection(url, forget);
    all.add(connection);
    return connection;
  };

  function forget(connection: Connection) {
    if (!all.delete(connection)) return;
    const at = idle.indexOf(connection);
    if (at >= 0) idle.splice(at, 1);
    void connection.close();
    const next = waiting.shift();
    if (next) hand(next, open());
  }

  function hand(waiter: Waiter, connection: Connection) {
    clearTimeout(waiter.timer);
    waiter.take(connection);
  }

  return {
    size: () => all.size,
    acquire() {
      const ready = idle.pop() ?? (all.size < max ? open() : undefined);
      if (ready) return Promise.resolve(ready);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(waiter), 1);
          reject(new PoolExhausted());
        }, waitMs);
        const waiter: Waiter = { take: resolve, timer };
        waiting.push(waiter);
      });
    },
    release(connection) {
      connection.onLost = null;
      if (connection.isLost() || !all.has(connection)) return;
      const next = waiting.shift();
      if (next) hand(next, connection);
      else idle.push(connection);
    },
    async close() {
      for (const waiter of waiting.splice(0)) clearTimeout(waiter.timer);
      const open = [...all];
      all.clear();
      await Promise.all(open.map((connection) => connection.close()));
    },
  };
}
