import { date, integer, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

/** Families on record (R10): a code, and nothing that names anybody. */
export const families = app.table(
  "families",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    code: text("code").notNull(),
    year: smallint("year").notNull(),
    number: integer("number").notNull(),
    registeredOn: date("registered_on").notNull(),
    basis: text("basis").notNull(),
    attends: text("attends"),
    categories: text("categories").array().notNull().default([]),
    childAges: smallint("child_ages").array().notNull().default([]),
    removedOn: date("removed_on"),
    removedReason: text("removed_reason"),
  },
  (table) => [primaryKey({ name: "families_pkey", columns: [table.tenantId, table.id] })],
);

export const familyMembers = app.table(
  "family_members",
  {
    tenantId: uuid("tenant_id").notNull(),
    familyId: uuid("family_id").notNull(),
    recipientId: uuid("recipient_id").notNull(),
    relation: text("relation"),
  },
  (table) => [
    primaryKey({
      name: "family_members_pkey",
      columns: [table.tenantId, table.familyId, table.recipientId],
    }),
  ],
);
