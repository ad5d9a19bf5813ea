import type { CentreTx } from "@prosvet/db";
import type { KeptOfRecipient, KeptSpan, RetainedKind } from "@prosvet/domain";
import {
  type KeptDays,
  selectAnswerDays,
  selectBookingDays,
  selectMembers,
  selectNamed,
  selectRatingDays,
  selectScansOf,
  selectSecondDays,
  selectServiceDays,
} from "./kept-queries.ts";

/** What is kept of some recipients, each with everybody who was merged into them, by id (R12). */
export async function keptOfRecipients(
  tx: CentreTx,
  rootIds: string[],
  timezone: string,
): Promise<Map<string, KeptOfRecipient>> {
  if (rootIds.length === 0) return new Map();
  const members = await selectMembers(tx, rootIds, timezone);
  const rootOf = new Map(members.map(({ id, mergedInto }) => [id, mergedInto ?? id]));
  const whose = { ids: members.map(({ id }) => id), timezone };
  const found = new Map<string, KeptOfRecipient>();
  for (const { id, since } of members) touch(found, rootOf.get(id) ?? id, since);

  const add = (rows: KeptDays[], kind: RetainedKind | null) => {
    for (const { recipientId, first, last, latest } of rows) {
      const root = recipientId && rootOf.get(recipientId);
      if (!root || latest === null) continue;
      const one = touch(found, root, latest);
      if (kind && first !== null && last !== null) widen(one, kind, { first, last });
    }
  };
  const booked = await selectBookingDays(tx, whose);
  add(
    booked.filter(({ isWritten }) => !isWritten),
    "bookings",
  );
  add(
    booked.filter(({ isWritten }) => isWritten),
    "written_requests",
  );
  add(await selectServiceDays(tx, whose), "services");
  add(await selectSecondDays(tx, whose), null);
  add(await selectAnswerDays(tx, whose), "written_requests");
  add(await selectRatingDays(tx, whose), "ratings");

  // Terms of names run from the last contact, and so do those of papers to a consent that nobody has ended.
  for (const { recipientId } of await selectNamed(tx, whose.ids)) {
    const one = found.get(rootOf.get(recipientId) ?? "");
    if (one) widen(one, "identities", { first: one.lastContact, last: one.lastContact });
  }
  for (const { recipientId, endedOn } of await selectScansOf(tx, whose)) {
    const one = found.get(rootOf.get(recipientId) ?? "");
    const ended = endedOn ?? one?.lastContact;
    if (one && ended) widen(one, "consents", { first: ended, last: ended });
  }
  return found;
}

function touch(found: Map<string, KeptOfRecipient>, id: string, day: string): KeptOfRecipient {
  const one = found.get(id) ?? { kept: {}, lastContact: day };
  if (day > one.lastContact) one.lastContact = day;
  found.set(id, one);
  return one;
}

function widen({ kept }: KeptOfRecipient, kind: RetainedKind, span: KeptSpan): void {
  const known = kept[kind];
  kept[kind] = {
    first: known && known.first < span.first ? known.first : span.first,
    last: known && known.last > span.last ? known.last : span.last,
  };
}
