import { jsonb, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
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
  },
  (table) => [primaryKey({ name: "audit_entries_pkey", columns: [table.tenantId, table.id] })],
);
