import { type AuthTx, type Db, readAuth, withAuth } from "@prosvet/db";
import type { Adapter } from "lucia";
import { isPastAbsoluteLimit } from "./session-limits.ts";
import { placesIn } from "./session-places.ts";
import * as queries from "./session-queries.ts";

type Run = <T>(run: (tx: AuthTx) => Promise<T>) => Promise<T>;

/** How the adapter's statements reach the auth door. */
export type Reach = { read: Run; write: Run };

/** Each statement in a transaction of its own; the read that every request makes, in one round trip. */
export const throughDoor = (db: Db): Reach => ({
  read: (run) => readAuth(db, run),
  write: (run) => withAuth(db, run),
});

/** All statements in a transaction that is already open. */
export const within = (tx: AuthTx): Reach => ({ read: (run) => run(tx), write: (run) => run(tx) });

const longPast = new Date(0);

/** Lucia over our tables. Its session ids are the hashes of tokens; its clock is the machine's, ours may be another. */
export function sessionAdapter({ read, write }: Reach, clock: () => Date): Adapter {
  const aheadOfMachine = () => clock().getTime() - Date.now();
  const toMachine = (ours: Date) => new Date(ours.getTime() - aheadOfMachine());
  const fromMachine = (machines: Date) => new Date(machines.getTime() + aheadOfMachine());

  return {
    async getSessionAndUser(id) {
      const rows = await read((tx) => queries.selectSession(tx, { id }));
      const [row] = rows;
      if (!row) return [null, null];
      const { id: _, expiresAt, ...attributes } = row.session;
      // The idle limit is stored alone: capping it would make every request of the last minutes a write.
      const isOver = isPastAbsoluteLimit(attributes.createdAt, clock());
      const session = {
        id,
        userId: row.identity.id,
        expiresAt: isOver ? longPast : toMachine(expiresAt),
        attributes,
      };
      if (row.identity.disabledAt) return [session, null];
      const { email, displayName, operator } = row.identity;
      const places = placesIn(rows);
      return [session, { id: row.identity.id, attributes: { email, displayName, operator, places } }];
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const session = { id, identityId: userId, expiresAt: fromMachine(expiresAt), ...attributes };
      await write((tx) => queries.insertSession(tx, session));
    },
    updateSessionExpiration: (id, at) => write((tx) => queries.updateExpiry(tx, id, fromMachine(at))),
    async deleteSession(id) {
      await write((tx) => queries.deleteSession(tx, id));
    },
    deleteUserSessions: (userId) => write((tx) => queries.deleteSessionsOf(tx, userId)),
    deleteExpiredSessions: () => write((tx) => queries.deleteExpired(tx, clock())),
    getUserSessions: () => Promise.reject(new Error("sessions are listed by queries of our own")),
  };
}
