import { bigint, jsonb, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const auditEntries = app.table(
  "audit_entries",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    at: timestamp("at", { withTimezone: true }).notNull(),
    actor: text("actor").notNull(),
    membershipId: uuid("membership_id"),
    action: text("action").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: uuid("subject_id"),
    facts: jsonb("facts").notNull().default({}),
    seq: bigint("seq", { mode: "number" }),
    hash: text("hash"),
  },
  (table) => [
    primaryKey({ name: "audit_entries_pkey", columns: [table.tenantId, table.id] }),
    unique("audit_entries_seq_key").on(table.tenantId, table.seq),
  ],
);

export const auditHeads = app.table("audit_heads", {
  tenantId: uuid("tenant_id").primaryKey(),
  seq: bigint("seq", { mode: "number" }).notNull().default(0),
  hash: text("hash").notNull(),
  firstHash: text("first_hash").notNull(),
  wrappedKey: text("wrapped_key").notNull(),
});
