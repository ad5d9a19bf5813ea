import { date, integer, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const consents = app.table(
  "consents",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    recipientId: uuid("recipient_id").notNull(),
    purpose: text("purpose").notNull(),
    textVersion: text("text_version").notNull(),
    textHash: text("text_hash").notNull(),
    givenHow: text("given_how").notNull(),
    givenAt: timestamp("given_at", { withTimezone: true }).notNull(),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
    paperNumber: text("paper_number"),
    paperDate: date("paper_date"),
    validUntil: date("valid_until"),
    recordedBy: uuid("recorded_by"),
    registerYear: smallint("register_year"),
    registerNumber: integer("register_number"),
    withdrawnHow: text("withdrawn_how"),
    withdrawnBy: uuid("withdrawn_by"),
    withdrawalPaper: text("withdrawal_paper"),
  },
  (table) => [primaryKey({ name: "consents_pkey", columns: [table.tenantId, table.id] })],
);

/** Scans and photographs of papers: what is known of them; their sealed bytes lie outside of the database. */
export const scans = app.table(
  "scans",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    recipientId: uuid("recipient_id").notNull(),
    consentId: uuid("consent_id"),
    kind: text("kind").notNull(),
    type: text("type").notNull(),
    size: integer("size").notNull(),
    sha256: text("sha256").notNull(),
    storedName: text("stored_name").notNull(),
    verdict: text("verdict").notNull(),
    uploadedAt: timestamp("uploaded_at", { withTimezone: true }).notNull(),
    uploadedBy: uuid("uploaded_by").notNull(),
  },
  (table) => [primaryKey({ name: "scans_pkey", columns: [table.tenantId, table.id] })],
);
