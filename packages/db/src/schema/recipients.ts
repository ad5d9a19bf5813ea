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
    mergedInto: uuid("merged_into"),
    /** Who they are was destroyed then, for good. */
    erasedAt: timestamp("erased_at", { withTimezone: true }),
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
    centreKeyId: uuid("centre_key_id"),
    keptRecipientId: uuid("kept_recipient_id"),
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
    nameIndex: text("name_index"),
    surnameIndex: text("surname_index"),
  },
  (table) => [
    primaryKey({ name: "recipient_identities_pkey", columns: [table.tenantId, table.recipientId] }),
  ],
);

export const recipientMerges = app.table(
  "recipient_merges",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    keptId: uuid("kept_id").notNull(),
    goneId: uuid("gone_id").notNull(),
    reason: text("reason").notNull(),
    words: text("words"),
    mergedAt: timestamp("merged_at", { withTimezone: true }).notNull(),
    mergedBy: uuid("merged_by").notNull(),
  },
  (table) => [primaryKey({ name: "recipient_merges_pkey", columns: [table.tenantId, table.id] })],
);
