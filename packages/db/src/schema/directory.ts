import { boolean, integer, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const municipalities = app.table(
  "municipalities",
  {
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    region: text("region").notNull(),
  },
  (table) => [primaryKey({ name: "municipalities_pkey", columns: [table.id] })],
);

export const departments = app.table(
  "departments",
  {
    id: uuid("id").notNull(),
    municipalityId: uuid("municipality_id").notNull(),
    name: text("name").notNull(),
  },
  (table) => [primaryKey({ name: "departments_pkey", columns: [table.id] })],
);

export const tenants = app.table(
  "tenants",
  {
    id: uuid("id").notNull(),
    slug: text("slug").notNull(),
    hostname: text("hostname"),
    departmentId: uuid("department_id").notNull(),
    municipalityId: uuid("municipality_id").notNull(),
    name: text("name").notNull(),
    organisation: text("organisation").notNull(),
    timezone: text("timezone").notNull(),
    regulation: text("regulation").notNull(),
    demonstration: boolean("demonstration").notNull().default(false),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ name: "tenants_pkey", columns: [table.id] })],
);

export const allowances = app.table(
  "allowances",
  {
    key: text("key").notNull(),
    windowStart: timestamp("window_start", { withTimezone: true }).notNull(),
    spent: integer("spent").notNull(),
  },
  (table) => [primaryKey({ name: "allowances_pkey", columns: [table.key, table.windowStart] })],
);
