import { primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { app } from "./schemas.ts";

/** Links by which somebody of the staff sets a password of their own, once. */
export const staffInvitations = app.table(
  "staff_invitations",
  {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull(),
    membershipId: uuid("membership_id").notNull(),
    identityId: uuid("identity_id").notNull(),
    kind: text("kind").notNull(),
    /** Null as soon as the letter has left or will not leave. */
    address: text("address"),
    /** SHA-256 of the secret, which is made when the letter leaves. */
    tokenHash: text("token_hash"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    createdBy: uuid("created_by").notNull(),
    sendAfter: timestamp("send_after", { withTimezone: true }).notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    claimedUntil: timestamp("claimed_until", { withTimezone: true }),
    attempts: smallint("attempts").notNull().default(0),
    lastFailure: text("last_failure"),
    sentAt: timestamp("sent_at", { withTimezone: true }),
    failedAt: timestamp("failed_at", { withTimezone: true }),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
    usedAt: timestamp("used_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "staff_invitations_pkey", columns: [table.tenantId, table.id] })],
);
