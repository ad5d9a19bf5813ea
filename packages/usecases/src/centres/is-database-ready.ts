import { type Db, withDirectory } from "@prosvet/db";
import type { Deps } from "../context.ts";
import { selectOne } from "./centre-queries.ts";

/** Asks the database for nothing. Throws what a transaction throws when it does not answer. */
export const pingDatabase = (db: Db): Promise<void> =>
  withDirectory(db, async (tx) => {
    await selectOne(tx);
  });

/** Whether the database answers now, for the probe of a deployment. It throws nothing. */
export const isDatabaseReady = ({ db }: Pick<Deps, "db">): Promise<boolean> =>
  pingDatabase(db).then(
    () => true,
    () => false,
  );
