import {
  boolean,
  date,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const bookings = app.table(
  "bookings",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    number: text("number").notNull(),
    pinVersion: smallint("pin_version").notNull().default(1),
    /** Null only while the row just holds a time. */
    recipientId: uuid("recipient_id"),
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
    secondRecipientId: uuid("second_recipient_id"),
    participants: smallint("participants").notNull().default(1),
    placeId: uuid("place_id"),
    /** The place again when it is a room, which is one consultant's at a time. */
    roomId: uuid("room_id"),
    seats: smallint("seats").notNull().default(1),
    seat: smallint("seat").notNull().default(1),
    /** The same on every seat of one group, null on what is no group: only seats of one group share a time. */
    groupKey: uuid("group_key"),
    /** On the row that takes the second consultant's time: the booking it belongs to. */
    jointWith: uuid("joint_with"),
    heldUntil: timestamp("held_until", { withTimezone: true }),
    holdReason: text("hold_reason"),
    onBehalf: boolean("on_behalf").notNull().default(false),
    referrerSealed: text("referrer_sealed"),
    recordingAnnouncedAt: timestamp("recording_announced_at", { withTimezone: true }),
    accessNeeds: text("access_needs").array().notNull().default([]),
    accessNoteSealed: text("access_note_sealed"),
    videoLinkSealed: text("video_link_sealed"),
    visitAddressSealed: text("visit_address_sealed"),
    childcareAges: smallint("childcare_ages").array().notNull().default([]),
    /** The place in the journal of bookings, given when the journal is read: see `numberBookings`. */
    journalYear: smallint("journal_year"),
    journalMonth: date("journal_month"),
    journalNumber: integer("journal_number"),
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
    /** What an action changed, as it was before: enough to take the action back. */
    before: jsonb("before"),
    undoneAt: timestamp("undone_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "booking_events_pkey", columns: [table.tenantId, table.id] })],
);

/** Who would come earlier than they can now, or has no time at all. */
export const waitingEntries = app.table(
  "waiting_entries",
  {
    tenantId: uuid("tenant_id").notNull(),
    bookingId: uuid("booking_id").notNull(),
    since: timestamp("since", { withTimezone: true }).notNull(),
    leftAt: timestamp("left_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "waiting_entries_pkey", columns: [table.tenantId, table.bookingId] })],
);

export const slotOffers = app.table(
  "slot_offers",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    bookingId: uuid("booking_id").notNull(),
    holdId: uuid("hold_id").notNull(),
    consultantId: uuid("consultant_id").notNull(),
    startsAt: timestamp("starts_at", { withTimezone: true }).notNull(),
    endsAt: timestamp("ends_at", { withTimezone: true }).notNull(),
    offeredAt: timestamp("offered_at", { withTimezone: true }).notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    answer: text("answer"),
    answeredAt: timestamp("answered_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "slot_offers_pkey", columns: [table.tenantId, table.id] })],
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
