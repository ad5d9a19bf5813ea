import type { CentreTx } from "@prosvet/db";
import { type AccessNeed, dayOf } from "@prosvet/domain";
import type { CentreKey } from "../centres/index.ts";
import { bookingPlace, questionPlace } from "../recipients/index.ts";
import { type BookingLine, bookingLineOf, type OfficialBookingLine } from "./booking-line.ts";
import {
  type BookingLinesWanted,
  type FoundBookingLine,
  readReasonsOf,
  selectBookingLines,
} from "./booking-line-queries.ts";
import { opened, openKeys, openNames } from "./open-names.ts";
import { readSealedOfBookings, selectPersonalConsents } from "./sealed-queries.ts";
import { linesAtOnce, type Reading } from "./service-lines.ts";

type BeyondBooking<Row> = (tx: CentreTx, found: FoundBookingLine[], lines: BookingLine[]) => Promise<Row[]>;

export const noMoreOfBookings: BeyondBooking<BookingLine> = async (_, _found, lines) => lines;

/** The journal of bookings from its first number on, each batch in a transaction of its own (R9). */
export async function* bookingLines<Row>(
  read: Reading,
  wanted: BookingLinesWanted,
  beyond: BeyondBooking<Row>,
): AsyncGenerator<Row[]> {
  for (let after = 0; ; ) {
    const { rows, last, isWhole } = await read(async (tx) => {
      const found = await selectBookingLines(tx, wanted, { after, limit: linesAtOnce });
      const reasons = await readReasonsOf(
        tx,
        found.map(({ id }) => id),
      );
      const lines = found.map((line) => bookingLineOf(line, reasons.get(line.id) ?? null));
      return {
        rows: await beyond(tx, found, lines),
        last: found.at(-1)?.ordinal ?? after,
        isWhole: found.length === linesAtOnce,
      };
    });
    if (rows.length > 0) yield rows;
    if (!isWhole) return;
    after = last;
  }
}

/** Names, contacts and the words of people beside the codes, for one document for official use (R34). */
export const officialBookingOf =
  (centreKey: CentreKey, timezone: string): BeyondBooking<OfficialBookingLine> =>
  async (tx, found, lines) => {
    if (found.length === 0) return [];
    const recipientIds = found.flatMap(({ recipientId }) => recipientId ?? []);
    const more = await readSealedOfBookings(
      tx,
      found.map(({ id }) => id),
    );
    const nameOf = await openNames(tx, centreKey, recipientIds);
    const keys = await openKeys(tx, centreKey, recipientIds);
    const given = new Map(
      (await selectPersonalConsents(tx, recipientIds)).map((row) => [row.recipientId, row.givenAt]),
    );
    return lines.map((line, at) => {
      const { id = "", number = "", recipientId, anonymous } = found[at] ?? {};
      const sealed = more.get(id);
      const who = recipientId && !anonymous ? nameOf(recipientId) : { name: null, phone: null, email: null };
      const key = recipientId ? keys.get(recipientId) : null;
      const givenAt = recipientId && given.get(recipientId);
      const note = bookingPlace(tx.tenantId, "access_note", id);
      return {
        ...line,
        ...who,
        number,
        question: opened(key, sealed?.questionSealed ?? null, questionPlace(tx.tenantId, id)),
        accessNeeds: (sealed?.accessNeeds ?? []) as AccessNeed[],
        accessNote: opened(key, sealed?.accessNoteSealed ?? null, note),
        consentGivenOn: givenAt ? dayOf(givenAt, timezone) : null,
        note: null,
      };
    });
  };
