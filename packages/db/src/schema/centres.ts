import { date, jsonb, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const centres = app.table(
  "centres",
  {
    tenantId: uuid("tenant_id").notNull(),
    shortName: text("short_name").notNull(),
    address: text("address").notNull(),
    phone: text("phone"),
    email: text("email"),
    site: text("site"),
    director: text("director").notNull(),
    directorName: text("director_name"),
    founder: text("founder"),
    openingHours: text("opening_hours").notNull(),
    accent: text("accent").notNull(),
    texts: jsonb("texts").notNull(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ name: "centres_pkey", columns: [table.tenantId] })],
);

export const limitVersions = app.table(
  "limit_versions",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    orderNumber: text("order_number").notNull(),
    effectiveFrom: date("effective_from").notNull(),
    limits: jsonb("limits").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    createdBy: uuid("created_by"),
  },
  (table) => [primaryKey({ name: "limit_versions_pkey", columns: [table.tenantId, table.id] })],
);

export const tenantKeys = app.table(
  "tenant_keys",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    wrappedKey: text("wrapped_key").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    purpose: text("purpose").notNull().default("centre"),
    usableFrom: timestamp("usable_from", { withTimezone: true }).notNull().defaultNow(),
    keptUntil: timestamp("kept_until", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "tenant_keys_pkey", columns: [table.tenantId, table.id] })],
);
