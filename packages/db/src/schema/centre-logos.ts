import { primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const centreLogos = app.table(
  "centre_logos",
  {
    tenantId: uuid("tenant_id").notNull(),
    version: text("version").notNull(),
    /** A PNG in base64. */
    image: text("image").notNull(),
    width: smallint("width").notNull(),
    height: smallint("height").notNull(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull(),
    updatedBy: uuid("updated_by").notNull(),
  },
  (table) => [primaryKey({ name: "centre_logos_pkey", columns: [table.tenantId] })],
);
