import { primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

export const ratings = app.table(
  "ratings",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    serviceId: uuid("service_id").notNull(),
    /** The booking of the service, where it had one. */
    bookingId: uuid("booking_id"),
    mark: smallint("mark").notNull(),
    requestMet: text("request_met"),
    channel: text("channel").notNull(),
    ratedAt: timestamp("rated_at", { withTimezone: true }).notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true }).notNull(),
    /** Who keyed it in; null for a mark that its recipient gave on the site. */
    recordedBy: uuid("recorded_by"),
    commentSealed: text("comment_sealed"),
  },
  (table) => [primaryKey({ name: "ratings_pkey", columns: [table.tenantId, table.id] })],
);
