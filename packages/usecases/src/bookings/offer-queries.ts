import { type CentreTx, ofTenant, type WorkerTx } from "@prosvet/db";
import { bookings, consultants, slotOffers } from "@prosvet/db/schema";
import { and, count, desc, eq, gt, isNull, lte, sql } from "drizzle-orm";

export type OfferAnswer = "accepted" | "declined" | "expired" | "withdrawn";

const offerOf = (tx: CentreTx) =>
  tx
    .select({
      id: slotOffers.id,
      holdId: slotOffers.holdId,
      consultantId: slotOffers.consultantId,
      consultantName: sql<string | null>`${consultants.name}`,
      startsAt: slotOffers.startsAt,
      endsAt: slotOffers.endsAt,
      offeredAt: slotOffers.offeredAt,
      expiresAt: slotOffers.expiresAt,
      answer: slotOffers.answer,
    })
    .from(slotOffers)
    .leftJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, slotOffers.consultantId)));

export type OfferRow = Awaited<ReturnType<typeof offerOf>>[number];

/** The last offer of a booking, answered or open, or null. */
export async function readLastOffer(tx: CentreTx, bookingId: string): Promise<OfferRow | null> {
  const [row] = await offerOf(tx)
    .where(and(ofTenant(tx, slotOffers), eq(slotOffers.bookingId, bookingId)))
    .orderBy(desc(slotOffers.offeredAt), desc(slotOffers.id))
    .limit(1);
  return row ?? null;
}

/** The offer that waits for an answer, or null. */
export async function readOpenOffer(tx: CentreTx, bookingId: string): Promise<OfferRow | null> {
  const [row] = await offerOf(tx).where(
    and(ofTenant(tx, slotOffers), eq(slotOffers.bookingId, bookingId), isNull(slotOffers.answer)),
  );
  return row ?? null;
}

/** Answers an offer once. False when it has an answer already. */
export async function answerOffer(
  tx: CentreTx,
  id: string,
  answer: OfferAnswer,
  answeredAt: Date,
): Promise<boolean> {
  const rows = await tx
    .update(slotOffers)
    .set({ answer, answeredAt })
    .where(and(ofTenant(tx, slotOffers), eq(slotOffers.id, id), isNull(slotOffers.answer)))
    .returning({ id: slotOffers.id });
  return rows.length === 1;
}

/** A new offer. */
export const insertOffer = (tx: WorkerTx, offer: Omit<typeof slotOffers.$inferInsert, "tenantId">) =>
  tx
    .insert(slotOffers)
    .values({ ...offer, tenantId: tx.tenantId })
    .execute();

/** How many offers a booking has ever been made. */
export async function countOffers(tx: WorkerTx, bookingId: string): Promise<number> {
  const [row] = await tx
    .select({ offers: count() })
    .from(slotOffers)
    .where(and(ofTenant(tx, slotOffers), eq(slotOffers.bookingId, bookingId)));
  return row?.offers ?? 0;
}

/** Open offers of a centre whose time to answer is over. */
export const selectOffersRunOut = (tx: WorkerTx, now: Date) =>
  tx
    .select({ id: slotOffers.id, bookingId: slotOffers.bookingId, holdId: slotOffers.holdId })
    .from(slotOffers)
    .where(and(ofTenant(tx, slotOffers), isNull(slotOffers.answer), lte(slotOffers.expiresAt, now)))
    .execute();

/** Times of a centre that were freed a moment ago and are withheld from the public, with whose they are. */
export const selectWithheld = (tx: WorkerTx, now: Date) =>
  tx
    .select({
      id: bookings.id,
      consultantId: bookings.consultantId,
      startsAt: bookings.startsAt,
      endsAt: bookings.endsAt,
    })
    .from(bookings)
    .where(
      and(
        ofTenant(tx, bookings),
        eq(bookings.state, "held"),
        eq(bookings.holdReason, "withheld"),
        gt(bookings.heldUntil, now),
      ),
    )
    .execute();

/** The duty to offer is met: said once, by the offer that met it (R36). */
export const markOffered = (tx: WorkerTx, bookingId: string, at: Date) =>
  tx
    .update(bookings)
    .set({ firstOfferedAt: at })
    .where(and(ofTenant(tx, bookings), eq(bookings.id, bookingId), isNull(bookings.firstOfferedAt)))
    .execute();

/** What the rules ask of a booking that takes the time it was offered. */
export async function readOfferedBooking(tx: CentreTx, bookingId: string) {
  const { state, form, channel, topic, startsAt, requestedAt, deadline } = bookings;
  const { laterByWish, firstOfferedAt } = bookings;
  const [row] = await tx
    .select({ state, form, channel, topic, startsAt, requestedAt, deadline, laterByWish, firstOfferedAt })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), eq(bookings.id, bookingId)));
  return row ?? null;
}

export type OpenOffer = Awaited<ReturnType<typeof selectOpenOffers>>[number];

/** Offers of a centre that wait for an answer. */
export const selectOpenOffers = (tx: WorkerTx) =>
  tx
    .select({
      id: slotOffers.id,
      bookingId: slotOffers.bookingId,
      holdId: slotOffers.holdId,
      consultantId: slotOffers.consultantId,
      startsAt: slotOffers.startsAt,
      endsAt: slotOffers.endsAt,
    })
    .from(slotOffers)
    .where(and(ofTenant(tx, slotOffers), isNull(slotOffers.answer)))
    .execute();
