import { integer, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const writtenAnswers = app.table(
  "written_answers",
  {
    tenantId: uuid("tenant_id").notNull(),
    bookingId: uuid("booking_id").notNull(),
    draftSealed: text("draft_sealed"),
    draftSavedAt: timestamp("draft_saved_at", { withTimezone: true }),
    draftedBy: uuid("drafted_by"),
    answerSealed: text("answer_sealed"),
    answeredAt: timestamp("answered_at", { withTimezone: true }),
    answeredBy: uuid("answered_by"),
    serviceId: uuid("service_id"),
    version: integer("version").notNull().default(1),
  },
  (table) => [primaryKey({ name: "written_answers_pkey", columns: [table.tenantId, table.bookingId] })],
);

export const materials = app.table(
  "materials",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    title: text("title").notNull(),
    address: text("address").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "materials_pkey", columns: [table.tenantId, table.id] })],
);

export const answerMaterials = app.table(
  "answer_materials",
  {
    tenantId: uuid("tenant_id").notNull(),
    bookingId: uuid("booking_id").notNull(),
    materialId: uuid("material_id").notNull(),
  },
  (table) => [
    primaryKey({
      name: "answer_materials_pkey",
      columns: [table.tenantId, table.bookingId, table.materialId],
    }),
  ],
);
