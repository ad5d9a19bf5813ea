import { type CentreTx, ofTenant, type QueueTx, type WorkerTx } from "@prosvet/db";
import { bookings, recipientIdentities, recipients, slotOffers, waitingEntries } from "@prosvet/db/schema";
import { openBookingStates } from "@prosvet/domain";
import { and, asc, eq, gte, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { holdsIdentityOf } from "../recipients/index.ts";
import { readOpenOffer } from "./offer-queries.ts";

/** A booking that is being made joins the list with it. */
export const insertWaitingEntry = (tx: CentreTx, bookingId: string, since: Date) =>
  tx.insert(waitingEntries).values({ tenantId: tx.tenantId, bookingId, since }).execute();

/** Joins, or joins again at the end; who waits already keeps their place. False when nothing changed. */
export async function joinWaiting(tx: CentreTx, bookingId: string, since: Date): Promise<boolean> {
  const rows = await tx
    .insert(waitingEntries)
    .values({ tenantId: tx.tenantId, bookingId, since })
    .onConflictDoUpdate({
      target: [waitingEntries.tenantId, waitingEntries.bookingId],
      set: { since: sql`excluded.since`, leftAt: null },
      setWhere: isNotNull(waitingEntries.leftAt),
    })
    .returning({ bookingId: waitingEntries.bookingId });
  return rows.length === 1;
}

/** Leaves the list. False when it was not on it. */
export async function leaveWaiting(tx: CentreTx, bookingId: string, leftAt: Date): Promise<boolean> {
  const rows = await tx
    .update(waitingEntries)
    .set({ leftAt })
    .where(
      and(
        ofTenant(tx, waitingEntries),
        eq(waitingEntries.bookingId, bookingId),
        isNull(waitingEntries.leftAt),
      ),
    )
    .returning({ bookingId: waitingEntries.bookingId });
  return rows.length === 1;
}

/** Whether the booking is on the list. */
export async function isWaiting(tx: CentreTx, bookingId: string): Promise<boolean> {
  const rows = await tx
    .select({ bookingId: waitingEntries.bookingId })
    .from(waitingEntries)
    .where(
      and(
        ofTenant(tx, waitingEntries),
        eq(waitingEntries.bookingId, bookingId),
        isNull(waitingEntries.leftAt),
      ),
    );
  return rows.length === 1;
}

/** Wakes the offering of free times when this transaction commits. */
export const wakeOffers = (tx: CentreTx) => tx.execute(sql`select pg_notify('prosvet_offers', '')`).execute();

/** Centres in which somebody waits. */
export const selectCentresWithWaiters = (tx: QueueTx) =>
  tx
    .selectDistinct({ id: waitingEntries.tenantId })
    .from(waitingEntries)
    .where(isNull(waitingEntries.leftAt));

const companions = alias(bookings, "companions");

/** Who waits in a centre, whatever has become of the booking, by deadline and then by how long they wait. */
export const selectWaiters = (tx: WorkerTx, most: number) =>
  tx
    .select({
      id: bookings.id,
      state: bookings.state,
      form: bookings.form,
      channel: bookings.channel,
      topic: bookings.topic,
      startsAt: bookings.startsAt,
      endsAt: bookings.endsAt,
      consultantId: bookings.consultantId,
      wishedConsultantId: bookings.wishedConsultantId,
      secondConsultantId: companions.consultantId,
      requestedAt: bookings.requestedAt,
      deadline: bookings.deadline,
      laterByWish: bookings.laterByWish,
      childcareChildren: bookings.childcareChildren,
      childcareAges: bookings.childcareAges,
      hasContact: sql<boolean>`coalesce(${recipientIdentities.phoneSealed}, ${recipientIdentities.emailSealed}) is not null`,
      since: waitingEntries.since,
    })
    .from(waitingEntries)
    .innerJoin(bookings, and(ofTenant(tx, bookings), eq(bookings.id, waitingEntries.bookingId)))
    .leftJoin(
      companions,
      and(ofTenant(tx, companions), eq(companions.jointWith, bookings.id), isNotNull(companions.startsAt)),
    )
    .leftJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, bookings.recipientId)))
    .leftJoin(recipientIdentities, and(ofTenant(tx, recipientIdentities), holdsIdentityOf(recipients)))
    .where(and(ofTenant(tx, waitingEntries), isNull(waitingEntries.leftAt)))
    .orderBy(asc(bookings.deadline), asc(waitingEntries.since), asc(bookings.id))
    .limit(most)
    .execute();

export type WaiterRow = Awaited<ReturnType<typeof selectWaiters>>[number];

/** Offers made to those who wait since they began to, with how each was answered. */
export const selectOffersMade = (tx: WorkerTx) =>
  tx
    .select({
      bookingId: slotOffers.bookingId,
      consultantId: slotOffers.consultantId,
      startsAt: slotOffers.startsAt,
      answer: slotOffers.answer,
      offeredAt: slotOffers.offeredAt,
    })
    .from(slotOffers)
    .innerJoin(
      waitingEntries,
      and(ofTenant(tx, waitingEntries), eq(waitingEntries.bookingId, slotOffers.bookingId)),
    )
    .where(
      and(
        ofTenant(tx, slotOffers),
        isNull(waitingEntries.leftAt),
        gte(slotOffers.offeredAt, waitingEntries.since),
      ),
    )
    .execute();

export type OfferMade = Awaited<ReturnType<typeof selectOffersMade>>[number];

/**
 * Holds the booking still. False when it is not as it was looked at: closed, moved, given to another consultant, off
 * the list, or with an offer that another run has made.
 */
export async function lockWaiter(tx: WorkerTx, seen: WaiterRow): Promise<boolean> {
  const [row] = await tx
    .select({ startsAt: bookings.startsAt, consultantId: bookings.consultantId })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), eq(bookings.id, seen.id), inArray(bookings.state, openBookingStates)))
    .for("update");
  if (row?.startsAt?.getTime() !== seen.startsAt?.getTime() || !row) return false;
  if (row.consultantId !== seen.consultantId || !(await isWaiting(tx, seen.id))) return false;
  return (await readOpenOffer(tx, seen.id)) === null;
}
