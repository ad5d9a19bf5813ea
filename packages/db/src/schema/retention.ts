import { jsonb, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

/** Holds that keep a recipient from being destroyed when a term ends. */
export const retentionHolds = app.table(
  "retention_holds",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    recipientId: uuid("recipient_id").notNull(),
    reason: text("reason").notNull(),
    words: text("words"),
    placedAt: timestamp("placed_at", { withTimezone: true }).notNull(),
    placedBy: uuid("placed_by").notNull(),
    releasedAt: timestamp("released_at", { withTimezone: true }),
    releasedBy: uuid("released_by"),
  },
  (table) => [primaryKey({ name: "retention_holds_pkey", columns: [table.tenantId, table.id] })],
);

/** What a term ended for, of one recipient; an act gathers them. */
export const retentionDestructions = app.table(
  "retention_destructions",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    recipientId: uuid("recipient_id").notNull(),
    destroyed: jsonb("destroyed").notNull(),
    logSubjects: uuid("log_subjects").array().notNull(),
    destroyedAt: timestamp("destroyed_at", { withTimezone: true }).notNull(),
    actId: uuid("act_id"),
  },
  (table) => [primaryKey({ name: "retention_destructions_pkey", columns: [table.tenantId, table.id] })],
);
