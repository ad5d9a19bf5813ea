import { boolean, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const recipients = app.table(
  "recipients",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    code: text("code").notNull(),
    anonymous: boolean("anonymous").notNull(),
    category: text("category").notNull(),
    childAgeYears: smallint("child_age_years"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ name: "recipients_pkey", columns: [table.tenantId, table.id] })],
);

export const recipientKeys = app.table(
  "recipient_keys",
  {
    tenantId: uuid("tenant_id").notNull(),
    recipientId: uuid("recipient_id").notNull(),
    wrappedKey: text("wrapped_key").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ name: "recipient_keys_pkey", columns: [table.tenantId, table.recipientId] })],
);

export const recipientIdentities = app.table(
  "recipient_identities",
  {
    tenantId: uuid("tenant_id").notNull(),
    recipientId: uuid("recipient_id").notNull(),
    nameSealed: text("name_sealed"),
    phoneSealed: text("phone_sealed"),
    emailSealed: text("email_sealed"),
    phoneIndex: text("phone_index"),
    emailIndex: text("email_index"),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: "recipient_identities_pkey", columns: [table.tenantId, table.recipientId] }),
  ],
);

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
  },
  (table) => [primaryKey({ name: "consents_pkey", columns: [table.tenantId, table.id] })],
);
