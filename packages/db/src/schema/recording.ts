import { jsonb, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

/** Organisations that a centre sends people to (R19). */
export const organisations = app.table(
  "organisations",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    profile: text("profile").notNull().default(""),
    address: text("address").notNull().default(""),
    phone: text("phone").notNull().default(""),
    link: text("link").notNull().default(""),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "organisations_pkey", columns: [table.tenantId, table.id] })],
);

/** What a member has typed of a line that is not in the journal yet. */
export const serviceDrafts = app.table(
  "service_drafts",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    membershipId: uuid("membership_id").notNull(),
    bookingId: uuid("booking_id"),
    bodySealed: text("body_sealed").notNull(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ name: "service_drafts_pkey", columns: [table.tenantId, table.id] })],
);

/** Codes that fill the form of a service; of a member, or of the centre where there is none. */
export const serviceTemplates = app.table(
  "service_templates",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    membershipId: uuid("membership_id"),
    name: text("name").notNull(),
    body: jsonb("body").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ name: "service_templates_pkey", columns: [table.tenantId, table.id] })],
);
