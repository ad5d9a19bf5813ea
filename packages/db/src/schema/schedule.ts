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
    placeId: uuid("place_id"),
    /** Two who receive together: a slot is free when both are. */
    secondConsultantId: uuid("second_consultant_id"),
    seats: smallint("seats").notNull().default(1),
    durationMinutes: smallint("duration_minutes"),
    breakFrom: time("break_from"),
    breakUntil: time("break_until"),
    onHolidays: boolean("on_holidays").notNull().default(false),
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

/** Rooms of the centre and places of its off-site events. */
export const places = app.table(
  "places",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    kind: text("kind").notNull(),
    name: text("name").notNull(),
    address: text("address").notNull().default(""),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    closedAt: timestamp("closed_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "places_pkey", columns: [table.tenantId, table.id] })],
);

/** What a consultant answers; one who has no row answers everything. */
export const competences = app.table(
  "competences",
  {
    tenantId: uuid("tenant_id").notNull(),
    consultantId: uuid("consultant_id").notNull(),
    topic: text("topic").notNull(),
    isMain: boolean("is_main").notNull().default(false),
  },
  (table) => [
    primaryKey({ name: "competences_pkey", columns: [table.tenantId, table.consultantId, table.topic] }),
  ],
);

/** Holidays and moved working days of the country. */
export const productionCalendar = app.table(
  "production_calendar",
  {
    day: date("day").notNull(),
    kind: text("kind").notNull(),
    /** On a moved working day: the weekday whose hours apply, 1 is Monday. */
    worksAs: smallint("works_as"),
    title: text("title").notNull(),
  },
  (table) => [primaryKey({ name: "production_calendar_pkey", columns: [table.day] })],
);

export const calendarFeeds = app.table(
  "calendar_feeds",
  {
    tenantId: uuid("tenant_id").notNull(),
    consultantId: uuid("consultant_id").notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    revokedAt: timestamp("revoked_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "calendar_feeds_pkey", columns: [table.tenantId, table.consultantId] })],
);
