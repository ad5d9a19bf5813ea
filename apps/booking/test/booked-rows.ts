import { type TenantId, withTenant } from "@prosvet/db";
import { bookingEvents, bookings, consents, recipientIdentities } from "@prosvet/db/schema";
import { eq, ne } from "drizzle-orm";
import type { TestDatabase } from "./pages.ts";

/** Everything that booking leaves in the tables of a centre. */
export const bookedRows = ({ db }: TestDatabase, tenantId: TenantId) =>
  withTenant(db, tenantId, async (tx) => ({
    bookings: await tx.select().from(bookings).where(ne(bookings.state, "held")),
    holds: await tx.select().from(bookings).where(eq(bookings.state, "held")),
    events: await tx.select().from(bookingEvents),
    identities: await tx.select().from(recipientIdentities),
    consents: await tx.select().from(consents),
  }));
