import type { CentreTx } from "@prosvet/db";
import {
  addDays,
  type DestroyedCounts,
  destroyedKinds,
  lastDayPastTerm,
  type RetainedKind,
  startOfDay,
} from "@prosvet/domain";
import type { OwnCentre } from "../centres/index.ts";
import {
  deleteIdentities,
  deleteScansById,
  emptyAnswers,
  emptyBookings,
  emptyComments,
  emptyServices,
} from "../erasure/index.ts";
import {
  emptyFormerWords,
  forgetContacts,
  selectDueBookings,
  selectDueRatings,
  selectDueServices,
  selectDueWritten,
} from "./due-queries.ts";
import { selectScansOf } from "./kept-queries.ts";

export type Ended = {
  ids: string[];
  kinds: readonly RetainedKind[];
  lastContact: string;
  today: string;
};

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

/**
 * Destroys of one person what is past its term while other terms run on: words are emptied, papers and names removed;
 * the key stays (R12). Out: how much of each kind, and the files that no row names now.
 */
export async function destroyEnded(
  tx: CentreTx,
  { limits, timezone }: Pick<OwnCentre, "limits" | "timezone">,
  { ids, kinds, lastContact, today }: Ended,
): Promise<{ counts: DestroyedCounts; files: string[] }> {
  const counts = Object.fromEntries(destroyedKinds.map((kind) => [kind, 0])) as DestroyedCounts;
  const pastOf = (kind: RetainedKind) => lastDayPastTerm(kind, limits, today);
  const before = (kind: RetainedKind) => startOfDay(addDays(pastOf(kind), 1), timezone);
  let files: string[] = [];
  if (kinds.includes("bookings")) {
    const due = idsOf(await selectDueBookings(tx, ids, before("bookings")));
    counts.bookings += (await emptyBookings(tx, due)).length;
  }
  if (kinds.includes("written_requests")) {
    const due = idsOf(await selectDueWritten(tx, ids, before("written_requests")));
    counts.bookings += (await emptyBookings(tx, due)).length;
    counts.answers = (await emptyAnswers(tx, due)).length;
  }
  if (kinds.includes("services")) {
    const due = idsOf(await selectDueServices(tx, ids, before("services")));
    counts.services = (await emptyServices(tx, due)).length;
    await emptyFormerWords(tx, due);
  }
  if (kinds.includes("ratings")) {
    counts.ratings = (
      await emptyComments(tx, idsOf(await selectDueRatings(tx, ids, before("ratings"))))
    ).length;
  }
  if (kinds.includes("consents")) {
    const due = (await selectScansOf(tx, { ids, timezone })).filter(
      ({ endedOn }) => (endedOn ?? lastContact) <= pastOf("consents"),
    );
    const gone = await deleteScansById(tx, idsOf(due));
    counts.scans = gone.length;
    files = gone.map(({ storedName }) => storedName);
  }
  if (kinds.includes("identities")) {
    counts.identities = (await deleteIdentities(tx, ids)).length;
    await forgetContacts(tx, ids);
  }
  return { counts, files };
}
