import { date, primaryKey, smallint, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const tickets = app.table(
  "tickets",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    day: date("day").notNull(),
    number: smallint("number").notNull(),
    bookingId: uuid("booking_id"),
    takenAt: timestamp("taken_at", { withTimezone: true }).notNull(),
    calledAt: timestamp("called_at", { withTimezone: true }),
    calledBy: uuid("called_by"),
    placeId: uuid("place_id"),
    doneAt: timestamp("done_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "tickets_pkey", columns: [table.tenantId, table.id] })],
);
