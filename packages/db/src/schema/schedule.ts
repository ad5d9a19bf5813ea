import { boolean, date, primaryKey, smallint, text, time, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const consultants = app.table(
  "consultants",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    speciality: text("speciality").notNull(),
    position: text("position").notNull(),
    about: text("about").notNull().default(""),
    mayBeChosen: boolean("may_be_chosen").notNull().default(true),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    leftOn: date("left_on"),
  },
  (table) => [primaryKey({ name: "consultants_pkey", columns: [table.tenantId, table.id] })],
);

export const openings = app.table(
  "openings",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    consultantId: uuid("consultant_id").notNull(),
    weekday: smallint("weekday"),
    onDate: date("on_date"),
    replacesWeekly: boolean("replaces_weekly").notNull().default(false),
    startsAt: time("starts_at").notNull(),
    endsAt: time("ends_at").notNull(),
    validFrom: date("valid_from").notNull(),
    validTo: date("valid_to"),
    forms: text("forms").array().notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "openings_pkey", columns: [table.tenantId, table.id] })],
);

export const absences = app.table(
  "absences",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    consultantId: uuid("consultant_id"),
    startsAt: timestamp("starts_at", { withTimezone: true }).notNull(),
    endsAt: timestamp("ends_at", { withTimezone: true }).notNull(),
    reason: text("reason").notNull().default(""),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "absences_pkey", columns: [table.tenantId, table.id] })],
);
