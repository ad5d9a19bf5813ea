import { boolean, date, integer, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const journalCounters = app.table(
  "journal_counters",
  {
    tenantId: uuid("tenant_id").notNull(),
    register: text("register").notNull(),
    year: smallint("year").notNull(),
    lastNumber: integer("last_number").notNull(),
  },
  (table) => [
    primaryKey({ name: "journal_counters_pkey", columns: [table.tenantId, table.register, table.year] }),
  ],
);

export const services = app.table(
  "services",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    register: text("register").notNull(),
    year: smallint("year").notNull(),
    number: integer("number").notNull(),
    month: date("month").notNull(),
    bookingId: uuid("booking_id"),
    recipientId: uuid("recipient_id").notNull(),
    participants: smallint("participants").notNull(),
    consultantId: uuid("consultant_id").notNull(),
    kind: text("kind").notNull(),
    content: text("content").notNull(),
    form: text("form").notNull(),
    channel: text("channel").notNull(),
    topics: text("topics").array().notNull(),
    startedAt: timestamp("started_at", { withTimezone: true }).notNull(),
    durationMinutes: smallint("duration_minutes").notNull(),
    state: text("state").notNull(),
    outcome: text("outcome").notNull(),
    refusalReason: text("refusal_reason"),
    /** In clear only in what is older than sealing. */
    refusalText: text("refusal_text"),
    refusalTextSealed: text("refusal_text_sealed"),
    retryOf: uuid("retry_of"),
    printedSheets: smallint("printed_sheets").notNull().default(0),
    referredTo: text("referred_to").array().notNull().default([]),
    feedbackGiven: boolean("feedback_given").notNull().default(false),
    childPresent: boolean("child_present").notNull().default(false),
    childPresentReason: text("child_present_reason"),
    childcareGiven: boolean("childcare_given").notNull().default(false),
    summarySealed: text("summary_sealed"),
    counted: smallint("counted").notNull(),
    limitVersionId: uuid("limit_version_id").notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true }).notNull(),
    recordedBy: uuid("recorded_by").notNull(),
    annulledAt: timestamp("annulled_at", { withTimezone: true }),
    annulledBy: uuid("annulled_by"),
    annulReason: text("annul_reason"),
    version: integer("version").notNull().default(1),
    correctedAt: timestamp("corrected_at", { withTimezone: true }),
    /** Null for a line that was entered while its month was open. */
    afterClosingReason: text("after_closing_reason"),
    secondRecipientId: uuid("second_recipient_id"),
    childCategories: text("child_categories").array().notNull().default([]),
    placeId: uuid("place_id"),
    visitAddressSealed: text("visit_address_sealed"),
    /** What was asked, in short; what was advised is in `summarySealed`. */
    requestSealed: text("request_sealed"),
    materialIds: uuid("material_ids").array().notNull().default([]),
    recordedByCentre: boolean("recorded_by_centre").notNull().default(false),
    recordingConsentId: uuid("recording_consent_id"),
    recordingAnnouncedAt: timestamp("recording_announced_at", { withTimezone: true }),
    copiedToRecipientMedia: boolean("copied_to_recipient_media").notNull().default(false),
    /** The import that the line came of, and the row of its file; null for what people entered. */
    importId: uuid("import_id"),
    importRow: integer("import_row"),
    /** Of whoever came, as they were then. */
    category: text("category").notNull().default("unspecified"),
    childAgeYears: smallint("child_age_years"),
  },
  (table) => [primaryKey({ name: "services_pkey", columns: [table.tenantId, table.id] })],
);

export const rollupRequests = app.table(
  "rollup_requests",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    month: date("month").notNull(),
    requestedAt: timestamp("requested_at", { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ name: "rollup_requests_pkey", columns: [table.tenantId, table.id] })],
);

export const serviceCounts = app.table(
  "service_counts",
  {
    tenantId: uuid("tenant_id").notNull(),
    month: date("month").notNull(),
    departmentId: uuid("department_id").notNull(),
    services: integer("services").notNull(),
    computedAt: timestamp("computed_at", { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ name: "service_counts_pkey", columns: [table.tenantId, table.month] })],
);
