import { date, integer, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

/** Requests of people about their own data. */
export const subjectRequests = app.table(
  "subject_requests",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    year: smallint("year").notNull(),
    number: integer("number").notNull(),
    kind: text("kind").notNull(),
    way: text("way").notNull(),
    recipientId: uuid("recipient_id"),
    receivedOn: date("received_on").notNull(),
    deadline: date("deadline").notNull(),
    registeredAt: timestamp("registered_at", { withTimezone: true }).notNull(),
    registeredBy: uuid("registered_by").notNull(),
    outcome: text("outcome"),
    answeredOn: date("answered_on"),
    answeredBy: uuid("answered_by"),
    actId: uuid("act_id"),
  },
  (table) => [primaryKey({ name: "subject_requests_pkey", columns: [table.tenantId, table.id] })],
);
