import { boolean, date, integer, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const bookings = app.table(
  "bookings",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    number: text("number").notNull(),
    pinVersion: smallint("pin_version").notNull().default(1),
    recipientId: uuid("recipient_id").notNull(),
    consultantId: uuid("consultant_id"),
    wishedConsultantId: uuid("wished_consultant_id"),
    form: text("form").notNull(),
    channel: text("channel").notNull(),
    source: text("source").notNull(),
    topic: text("topic"),
    typicalQuestion: text("typical_question"),
    questionSealed: text("question_sealed"),
    startsAt: timestamp("starts_at", { withTimezone: true }),
    endsAt: timestamp("ends_at", { withTimezone: true }),
    state: text("state").notNull(),
    requestedAt: timestamp("requested_at", { withTimezone: true }).notNull(),
    deadline: date("deadline").notNull(),
    firstOfferedAt: timestamp("first_offered_at", { withTimezone: true }),
    laterByWish: boolean("later_by_wish").notNull().default(false),
    childcareChildren: smallint("childcare_children").notNull().default(0),
    contactIndex: text("contact_index"),
    createdBy: uuid("created_by"),
    version: integer("version").notNull().default(1),
  },
  (table) => [primaryKey({ name: "bookings_pkey", columns: [table.tenantId, table.id] })],
);

export const bookingEvents = app.table(
  "booking_events",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    bookingId: uuid("booking_id").notNull(),
    action: text("action").notNull(),
    at: timestamp("at", { withTimezone: true }).notNull(),
    actor: text("actor").notNull(),
    membershipId: uuid("membership_id"),
    reason: text("reason"),
    startsAt: timestamp("starts_at", { withTimezone: true }),
    consultantId: uuid("consultant_id"),
  },
  (table) => [primaryKey({ name: "booking_events_pkey", columns: [table.tenantId, table.id] })],
);

export const outbox = app.table(
  "outbox",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    bookingId: uuid("booking_id").notNull(),
    kind: text("kind").notNull(),
    version: integer("version").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    sendAfter: timestamp("send_after", { withTimezone: true }).notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    sentAt: timestamp("sent_at", { withTimezone: true }),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "outbox_pkey", columns: [table.tenantId, table.id] })],
);

export const idempotencyKeys = app.table(
  "idempotency_keys",
  {
    tenantId: uuid("tenant_id").notNull(),
    scope: text("scope").notNull(),
    key: text("key").notNull(),
    bodyHash: text("body_hash").notNull(),
    subjectId: uuid("subject_id").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ name: "idempotency_keys_pkey", columns: [table.tenantId, table.scope, table.key] }),
  ],
);
