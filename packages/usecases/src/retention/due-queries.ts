import { type CentreTx, ofTenant } from "@prosvet/db";
import { bookings, ratings, serviceCorrections, services, writtenAnswers } from "@prosvet/db/schema";
import { and, eq, inArray, isNotNull, lt, ne, or, sql } from "drizzle-orm";
import { answerSays, bookingMoment, bookingSays, serviceSays, writtenMoment } from "./kept-queries.ts";

const earlier = (moment: typeof bookingMoment, before: Date) =>
  sql`${moment} < ${before.toISOString()}::timestamptz`;

/** Bookings from before a moment that still say something, written requests left out. */
export const selectDueBookings = (tx: CentreTx, ids: string[], before: Date) =>
  tx
    .select({ id: bookings.id })
    .from(bookings)
    .where(
      and(
        ofTenant(tx, bookings),
        inArray(bookings.recipientId, ids),
        ne(bookings.form, "written"),
        bookingSays,
        earlier(bookingMoment, before),
      ),
    )
    .execute();

/** Written requests from before a moment whose question or answer is still there. */
export const selectDueWritten = (tx: CentreTx, ids: string[], before: Date) =>
  tx
    .select({ id: bookings.id })
    .from(bookings)
    .leftJoin(writtenAnswers, and(ofTenant(tx, writtenAnswers), eq(writtenAnswers.bookingId, bookings.id)))
    .where(
      and(
        ofTenant(tx, bookings),
        inArray(bookings.recipientId, ids),
        eq(bookings.form, "written"),
        or(bookingSays, answerSays),
        earlier(writtenMoment, before),
      ),
    )
    .execute();

export const selectDueServices = (tx: CentreTx, ids: string[], before: Date) =>
  tx
    .select({ id: services.id })
    .from(services)
    .where(
      and(
        ofTenant(tx, services),
        inArray(services.recipientId, ids),
        serviceSays,
        lt(services.startedAt, before),
      ),
    )
    .execute();

/** Services whose recipients said something of them before a moment. */
export const selectDueRatings = (tx: CentreTx, ids: string[], before: Date) =>
  tx
    .select({ id: services.id })
    .from(ratings)
    .innerJoin(services, and(ofTenant(tx, services), eq(services.id, ratings.serviceId)))
    .where(
      and(
        ofTenant(tx, ratings),
        inArray(services.recipientId, ids),
        isNotNull(ratings.commentSealed),
        lt(ratings.ratedAt, before),
      ),
    )
    .execute();

/** Words that corrections of some lines put others in place of; every code that they changed stays. */
export const emptyFormerWords = (tx: CentreTx, serviceIds: string[]) =>
  tx
    .update(serviceCorrections)
    .set({
      was: sql`${serviceCorrections.was} - array['summarySealed', 'requestSealed', 'visitAddressSealed', 'refusalTextSealed']`,
    })
    .where(and(ofTenant(tx, serviceCorrections), inArray(serviceCorrections.serviceId, serviceIds)))
    .execute();

/** The traces of contacts by which bookings of some recipients were told apart: they go with the contacts. */
export const forgetContacts = (tx: CentreTx, ids: string[]) =>
  tx
    .update(bookings)
    .set({ contactIndex: null })
    .where(and(ofTenant(tx, bookings), inArray(bookings.recipientId, ids)))
    .execute();
