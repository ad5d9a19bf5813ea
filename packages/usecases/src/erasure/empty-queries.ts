import { type CentreTx, ofTenant } from "@prosvet/db";
import { bookings, ratings, recipientMerges, services, writtenAnswers } from "@prosvet/db/schema";
import { and, inArray, isNotNull, or, sql } from "drizzle-orm";

/** What bookings say in words, and the index of who booked. Number, PIN, time and codes stay. */
export const emptyBookings = (tx: CentreTx, ids: string[]) =>
  tx
    .update(bookings)
    .set({
      ...{ questionSealed: null, referrerSealed: null, accessNoteSealed: null },
      ...{ videoLinkSealed: null, visitAddressSealed: null, contactIndex: null },
    })
    .where(and(ofTenant(tx, bookings), inArray(bookings.id, ids)))
    .returning({ id: bookings.id });

/** What lines of the journal say in words. Everything that is counted stays. */
export const emptyServices = (tx: CentreTx, ids: string[]) =>
  tx
    .update(services)
    .set({ summarySealed: null, requestSealed: null, visitAddressSealed: null, refusalTextSealed: null })
    .where(
      and(
        ofTenant(tx, services),
        inArray(services.id, ids),
        or(
          isNotNull(services.summarySealed),
          isNotNull(services.requestSealed),
          isNotNull(services.visitAddressSealed),
          isNotNull(services.refusalTextSealed),
        ),
      ),
    )
    .returning({ id: services.id });

/** Texts of written answers. That there was an answer, when and by whom, stays: an empty text is no sealed one. */
export const emptyAnswers = (tx: CentreTx, bookingIds: string[]) =>
  tx
    .update(writtenAnswers)
    .set({
      draftSealed: null,
      answerSealed: sql`case when ${writtenAnswers.answerSealed} is null then null else '' end`,
    })
    .where(and(ofTenant(tx, writtenAnswers), inArray(writtenAnswers.bookingId, bookingIds)))
    .returning({ id: writtenAnswers.bookingId });

/** The recipient's own words in ratings. The marks stay. */
export const emptyComments = (tx: CentreTx, serviceIds: string[]) =>
  tx
    .update(ratings)
    .set({ commentSealed: null })
    .where(
      and(ofTenant(tx, ratings), inArray(ratings.serviceId, serviceIds), isNotNull(ratings.commentSealed)),
    )
    .returning({ id: ratings.id });

/** The staff's own words on why two were one person. */
export const emptyMergeWords = (tx: CentreTx, ids: string[]) =>
  tx
    .update(recipientMerges)
    .set({ words: null })
    .where(and(ofTenant(tx, recipientMerges), inArray(recipientMerges.keptId, ids)))
    .execute();
