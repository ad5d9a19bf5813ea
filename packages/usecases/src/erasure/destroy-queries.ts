import { type CentreTx, ofTenant } from "@prosvet/db";
import {
  materialLetters,
  outbox,
  recipientIdentities,
  recipientKeys,
  recipients,
  retentionHolds,
  scans,
  serviceDrafts,
} from "@prosvet/db/schema";
import { and, inArray, isNull, or } from "drizzle-orm";

/** Names, contacts and the indexes by which they were found. */
export const deleteIdentities = (tx: CentreTx, ids: string[]) =>
  tx
    .delete(recipientIdentities)
    .where(and(ofTenant(tx, recipientIdentities), inArray(recipientIdentities.recipientId, ids)))
    .returning({ id: recipientIdentities.recipientId });

/** The keys: without them nothing that was sealed opens, in no copy of the database either. */
export const deleteKeys = (tx: CentreTx, ids: string[]) =>
  tx
    .delete(recipientKeys)
    .where(and(ofTenant(tx, recipientKeys), inArray(recipientKeys.recipientId, ids)))
    .returning({ id: recipientKeys.recipientId });

/** Rows of scans. Out: the names of their files. */
export const deleteScans = (tx: CentreTx, ids: string[]) =>
  tx
    .delete(scans)
    .where(and(ofTenant(tx, scans), inArray(scans.recipientId, ids)))
    .returning({ storedName: scans.storedName });

/** Some scans. Out: the names of their files. */
export const deleteScansById = (tx: CentreTx, ids: string[]) =>
  tx
    .delete(scans)
    .where(and(ofTenant(tx, scans), inArray(scans.id, ids)))
    .returning({ storedName: scans.storedName });

/** The staff's own words on why a destruction was put off. */
export const emptyHoldWords = (tx: CentreTx, ids: string[]) =>
  tx
    .update(retentionHolds)
    .set({ words: null })
    .where(and(ofTenant(tx, retentionHolds), inArray(retentionHolds.recipientId, ids)))
    .execute();

/** What somebody has typed of a line for these bookings: it is sealed by the centre's key, so it has to go itself. */
export const deleteDraftsOf = (tx: CentreTx, bookingIds: string[]) =>
  tx
    .delete(serviceDrafts)
    .where(and(ofTenant(tx, serviceDrafts), inArray(serviceDrafts.bookingId, bookingIds)))
    .returning({ id: serviceDrafts.id });

type Whose = { recipients: string[]; bookings: string[] };

/** Notices and letters with materials that were not sent never are. */
export const withdrawNotices = (tx: CentreTx, { recipients: people, bookings }: Whose, now: Date) =>
  tx
    .update(outbox)
    .set({ withdrawnAt: now, lastFailure: "erased", addressSealed: null })
    .where(
      and(
        ofTenant(tx, outbox),
        or(inArray(outbox.bookingId, bookings), inArray(outbox.materialLetterId, lettersOf(tx, people))),
        isNull(outbox.sentAt),
        isNull(outbox.withdrawnAt),
        isNull(outbox.failedAt),
      ),
    )
    .returning({ id: outbox.id });

const lettersOf = (tx: CentreTx, recipientIds: string[]) =>
  tx
    .select({ id: materialLetters.id })
    .from(materialLetters)
    .where(and(ofTenant(tx, materialLetters), inArray(materialLetters.recipientId, recipientIds)));

/** Says of recipients that who they are was destroyed. */
export const markErased = (tx: CentreTx, ids: string[], erasedAt: Date) =>
  tx
    .update(recipients)
    .set({ erasedAt })
    .where(and(ofTenant(tx, recipients), inArray(recipients.id, ids)))
    .execute();
