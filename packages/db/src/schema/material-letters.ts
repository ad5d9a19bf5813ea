import { primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const materialLetters = app.table(
  "material_letters",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    serviceId: uuid("service_id").notNull(),
    recipientId: uuid("recipient_id").notNull(),
    bookingId: uuid("booking_id"),
    materialIds: uuid("material_ids").array().notNull(),
    way: text("way").notNull(),
    madeAt: timestamp("made_at", { withTimezone: true }).notNull(),
    madeBy: uuid("made_by").notNull(),
    sentAt: timestamp("sent_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "material_letters_pkey", columns: [table.tenantId, table.id] })],
);
