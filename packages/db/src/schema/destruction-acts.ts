import { date, integer, jsonb, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const destructionActs = app.table(
  "destruction_acts",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    year: smallint("year").notNull(),
    number: integer("number").notNull(),
    /** Null is an act of everything that terms ended for in a run. */
    recipientId: uuid("recipient_id"),
    recipientCode: text("recipient_code"),
    ground: text("ground").notNull(),
    requestNumber: text("request_number"),
    requestDate: date("request_date"),
    destroyed: jsonb("destroyed").notNull(),
    /** What the lines of the audit about this recipient are about. */
    logSubjects: uuid("log_subjects").array().notNull(),
    destroyedAt: timestamp("destroyed_at", { withTimezone: true }).notNull(),
    destroyedBy: uuid("destroyed_by"),
  },
  (table) => [primaryKey({ name: "destruction_acts_pkey", columns: [table.tenantId, table.id] })],
);
