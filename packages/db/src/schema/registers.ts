import { boolean, date, integer, jsonb, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

/** What was changed in a line of the journal of services, or that it was struck through. */
export const serviceCorrections = app.table(
  "service_corrections",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    serviceId: uuid("service_id").notNull(),
    version: integer("version").notNull(),
    action: text("action").notNull(),
    correctedAt: timestamp("corrected_at", { withTimezone: true }).notNull(),
    correctedBy: uuid("corrected_by").notNull(),
    reason: text("reason").notNull(),
    afterClosing: boolean("after_closing").notNull(),
    was: jsonb("was").notNull(),
  },
  (table) => [primaryKey({ name: "service_corrections_pkey", columns: [table.tenantId, table.id] })],
);

/** Months of a register that take no new line and no correction but by the head. */
export const closedPeriods = app.table(
  "closed_periods",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    register: text("register").notNull(),
    month: date("month").notNull(),
    closedAt: timestamp("closed_at", { withTimezone: true }).notNull(),
    closedBy: uuid("closed_by").notNull(),
    orderNumber: text("order_number"),
  },
  (table) => [primaryKey({ name: "closed_periods_pkey", columns: [table.tenantId, table.id] })],
);
