import { integer, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const outbox = app.table(
  "outbox",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    /** What it is about: a booking, or the letter below. */
    bookingId: uuid("booking_id"),
    kind: text("kind").notNull(),
    version: integer("version").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    sendAfter: timestamp("send_after", { withTimezone: true }).notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    sentAt: timestamp("sent_at", { withTimezone: true }),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
    /** The start that the notice speaks of: another start makes it stale. */
    speaksOf: timestamp("speaks_of", { withTimezone: true }),
    attempts: smallint("attempts").notNull().default(0),
    claimedUntil: timestamp("claimed_until", { withTimezone: true }),
    sentBy: text("sent_by"),
    lastFailure: text("last_failure"),
    failedAt: timestamp("failed_at", { withTimezone: true }),
    materialLetterId: uuid("material_letter_id"),
    /** Where such a letter goes when it goes there once; forgotten by whatever ends the row. */
    addressSealed: text("address_sealed"),
  },
  (table) => [primaryKey({ name: "outbox_pkey", columns: [table.tenantId, table.id] })],
);

export const noticeSettings = app.table(
  "notice_settings",
  {
    tenantId: uuid("tenant_id").notNull(),
    reminderHours: smallint("reminder_hours").notNull().default(24),
    /** Name of a provider that the deployment knows; null sends no SMS. */
    smsProvider: text("sms_provider"),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull(),
    updatedBy: uuid("updated_by"),
  },
  (table) => [primaryKey({ name: "notice_settings_pkey", columns: [table.tenantId] })],
);

export const noticeTemplates = app.table(
  "notice_templates",
  {
    tenantId: uuid("tenant_id").notNull(),
    kind: text("kind").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull(),
    updatedBy: uuid("updated_by"),
  },
  (table) => [primaryKey({ name: "notice_templates_pkey", columns: [table.tenantId, table.kind] })],
);
