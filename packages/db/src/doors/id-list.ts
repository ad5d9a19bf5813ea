import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { asUuid } from "./tenant-id.ts";

/** Ids as one value of a prepared query, which has as many placeholders as it was built with. */
export const idList = (ids: readonly string[]): string => `{${ids.map(asUuid).join(",")}}`;

/** Whether a column is one of the ids that come under this name as an `idList`. */
export const isInList = (column: PgColumn, name: string): SQL =>
  sql`${column} = any(${sql.placeholder(name)}::uuid[])`;
