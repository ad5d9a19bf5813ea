import { boolean, date, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app, auth } from "./schemas.ts";

export const identities = auth.table(
  "identities",
  {
    id: uuid("id").notNull(),
    email: text("email").notNull(),
    passwordHash: text("password_hash").notNull(),
    displayName: text("display_name").notNull(),
    operator: boolean("operator").notNull().default(false),
    demonstration: boolean("demonstration").notNull().default(false),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    disabledAt: timestamp("disabled_at", { withTimezone: true }),
    /** Null for who was invited and has not set a password yet. */
    passwordSetAt: timestamp("password_set_at", { withTimezone: true }).defaultNow(),
  },
  (table) => [primaryKey({ name: "identities_pkey", columns: [table.id] })],
);

export const sessions = auth.table(
  "sessions",
  {
    id: text("id").notNull(),
    identityId: uuid("identity_id").notNull(),
    tenantId: uuid("tenant_id"),
    membershipId: uuid("membership_id"),
    departmentId: uuid("department_id"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ name: "sessions_pkey", columns: [table.id] })],
);

export const departmentMembers = auth.table(
  "department_members",
  {
    id: uuid("id").notNull(),
    departmentId: uuid("department_id").notNull(),
    identityId: uuid("identity_id").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    endedAt: timestamp("ended_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "department_members_pkey", columns: [table.id] })],
);

export const memberships = app.table(
  "memberships",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    identityId: uuid("identity_id").notNull(),
    role: text("role").notNull(),
    displayName: text("display_name").notNull(),
    consultantId: uuid("consultant_id"),
    confidentialityNumber: text("confidentiality_number"),
    confidentialitySignedOn: date("confidentiality_signed_on"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    endedAt: timestamp("ended_at", { withTimezone: true }),
    contractKind: text("contract_kind"),
    contractNumber: text("contract_number"),
    contractSignedOn: date("contract_signed_on"),
    endedBy: uuid("ended_by"),
  },
  (table) => [primaryKey({ name: "memberships_pkey", columns: [table.tenantId, table.id] })],
);
