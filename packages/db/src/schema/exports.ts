import { integer, jsonb, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

/** Documents that the worker makes of the registers, with how far each is. */
export const exports = app.table(
  "exports",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    document: text("document").notNull(),
    format: text("format").notNull(),
    use: text("use").notNull(),
    filter: jsonb("filter").notNull(),
    whyReason: text("why_reason"),
    whyWords: text("why_words"),
    askedBy: uuid("asked_by").notNull(),
    askedAt: timestamp("asked_at", { withTimezone: true }).notNull(),
    state: text("state").notNull(),
    rowsTotal: integer("rows_total").notNull(),
    rowsDone: integer("rows_done").notNull(),
    attempts: smallint("attempts").notNull(),
    claimedUntil: timestamp("claimed_until", { withTimezone: true }),
    failure: text("failure"),
    /** The name of the sealed file in the file store. */
    storedName: text("stored_name"),
    size: integer("size"),
    finishedAt: timestamp("finished_at", { withTimezone: true }),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ name: "exports_pkey", columns: [table.tenantId, table.id] })],
);
