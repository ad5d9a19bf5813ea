import { type CentreTx, ofTenant, type PublicTx, type TenantTx } from "@prosvet/db";
import { bookings, ratings, services } from "@prosvet/db/schema";
import { and, eq, isNull, ne } from "drizzle-orm";

const rated = {
  id: services.id,
  bookingId: services.bookingId,
  state: services.state,
  startedAt: services.startedAt,
  annulledAt: services.annulledAt,
  mark: ratings.mark,
  ratedAt: ratings.ratedAt,
};

/** The service that a claimed booking led to, with its mark and whose key seals what is said of it; null when none. */
export async function readOwnService(tx: PublicTx, bookingId: string) {
  const [found] = await tx
    .select({ ...rated, recipientId: bookings.recipientId })
    .from(services)
    .innerJoin(bookings, and(ofTenant(tx, bookings), eq(bookings.id, services.bookingId)))
    .leftJoin(ratings, and(ofTenant(tx, ratings), eq(ratings.serviceId, services.id)))
    .where(
      and(
        ofTenant(tx, services),
        eq(services.bookingId, bookingId),
        ne(services.state, "failed_technical"),
        isNull(services.annulledAt),
      ),
    );
  return found ?? null;
}

/** A line of the journal with its mark; null when there is no such line. */
export async function readServiceToRate(tx: TenantTx, id: string) {
  const [found] = await tx
    .select(rated)
    .from(services)
    .leftJoin(ratings, and(ofTenant(tx, ratings), eq(ratings.serviceId, services.id)))
    .where(and(ofTenant(tx, services), eq(services.id, id)));
  return found ?? null;
}

type NewRating = Omit<typeof ratings.$inferInsert, "tenantId">;

/** Keeps a mark. False when the service has one already: the database lets in one of two. */
export async function insertRating(tx: CentreTx, rating: NewRating): Promise<boolean> {
  const rows = await tx
    .insert(ratings)
    .values({ ...rating, tenantId: tx.tenantId })
    .onConflictDoNothing()
    .returning({ id: ratings.id });
  return rows.length === 1;
}
