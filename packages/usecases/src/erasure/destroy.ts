import type { CentreTx } from "@prosvet/db";
import type { DestroyedCounts } from "@prosvet/domain";
import {
  deleteDraftsOf,
  deleteIdentities,
  deleteKeys,
  deleteScans,
  emptyHoldWords,
  markErased,
  withdrawNotices,
} from "./destroy-queries.ts";
import {
  emptyAnswers,
  emptyBookings,
  emptyComments,
  emptyMergeWords,
  emptyServices,
} from "./empty-queries.ts";
import type { Touched } from "./touched-queries.ts";

/** Destroys what could say who some recipients are. Out: how much of each kind, and the files that no row names now. */
export async function destroy(
  tx: CentreTx,
  { recipients, bookings, services }: Touched,
  now: Date,
): Promise<{ counts: DestroyedCounts; files: string[] }> {
  const scans = await deleteScans(tx, recipients);
  const counts = {
    identities: (await deleteIdentities(tx, recipients)).length,
    keys: (await deleteKeys(tx, recipients)).length,
    bookings: (await emptyBookings(tx, bookings)).length,
    services: (await emptyServices(tx, services)).length,
    answers: (await emptyAnswers(tx, bookings)).length,
    ratings: (await emptyComments(tx, services)).length,
    drafts: (await deleteDraftsOf(tx, bookings)).length,
    notices: (await withdrawNotices(tx, { recipients, bookings }, now)).length,
    scans: scans.length,
  };
  await emptyMergeWords(tx, recipients);
  await emptyHoldWords(tx, recipients);
  await markErased(tx, recipients, now);
  return { counts, files: scans.map(({ storedName }) => storedName) };
}
