import { boolean, integer, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

/** Files with the centre's earlier journals: what the worker is to do with each, and how far it is. */
export const imports = app.table(
  "imports",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    stage: text("stage").notNull(),
    state: text("state").notNull(),
    sha256: text("sha256").notNull(),
    size: integer("size").notNull(),
    nameSealed: text("name_sealed"),
    uploadedAt: timestamp("uploaded_at", { withTimezone: true }).notNull(),
    uploadedBy: uuid("uploaded_by").notNull(),
    /** Names of sealed files in the file store. */
    storedName: text("stored_name"),
    verdictName: text("verdict_name"),
    faultsName: text("faults_name"),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    rowsTotal: integer("rows_total").notNull(),
    rowsFaulty: integer("rows_faulty").notNull(),
    rowsRepeated: integer("rows_repeated").notNull(),
    withFaults: boolean("with_faults").notNull(),
    withRepeats: boolean("with_repeats").notNull(),
    enteredAt: timestamp("entered_at", { withTimezone: true }),
    enteredBy: uuid("entered_by"),
    undoneAt: timestamp("undone_at", { withTimezone: true }),
    undoneBy: uuid("undone_by"),
    undoReason: text("undo_reason"),
    stepsTotal: integer("steps_total").notNull(),
    stepsDone: integer("steps_done").notNull(),
    rowsLate: integer("rows_late").notNull(),
    attempts: smallint("attempts").notNull(),
    claimedUntil: timestamp("claimed_until", { withTimezone: true }),
    failure: text("failure"),
    finishedAt: timestamp("finished_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "imports_pkey", columns: [table.tenantId, table.id] })],
);
