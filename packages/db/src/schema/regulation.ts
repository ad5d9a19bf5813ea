import { date, jsonb, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const textVersions = app.table(
  "text_versions",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    orderNumber: text("order_number").notNull(),
    effectiveFrom: date("effective_from").notNull(),
    texts: jsonb("texts").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    createdBy: uuid("created_by").notNull(),
  },
  (table) => [primaryKey({ name: "text_versions_pkey", columns: [table.tenantId, table.id] })],
);

export const legalActs = app.table(
  "legal_acts",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    level: text("level").notNull(),
    title: text("title").notNull(),
    number: text("number"),
    adoptedOn: date("adopted_on"),
    link: text("link"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "legal_acts_pkey", columns: [table.tenantId, table.id] })],
);
