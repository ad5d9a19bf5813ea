import { deriveKey, pinOf } from "@prosvet/crypto";
import type { AccessNeed, BookingState, Channel, ServiceForm, Topic } from "@prosvet/domain";
import type { CentreKey } from "../centres/index.ts";
import { bookingLinkToken } from "./link-token.ts";
import type { ReceiptRow } from "./receipt-queries.ts";

/** What a parent is given for a booking. The PIN is worked out from the key of the centre and is stored nowhere. */
export type BookingReceipt = {
  id: string;
  number: string;
  pin: string;
  /** The token of its link, see `bookingLinkToken`. */
  linkToken: string;
  state: BookingState;
  startsAt: Date | null;
  endsAt: Date | null;
  consultant: { id: string; name: string } | null;
  form: ServiceForm;
  channel: Channel;
  topic: Topic | null;
  deadline: string;
  requestedAt: Date;
  childcareChildren: number;
  /** Full years, as far as they were said. */
  childcareAges: number[];
  /** How many come with one question. */
  participants: number;
  /** The recipient asked for a time beyond the window (R36). */
  laterByWish: boolean;
  /** Since when the centre knows that the recipient will record the conversation (R49). */
  recordingAnnouncedAt: Date | null;
  accessNeeds: AccessNeed[];
  /** Where, when the centre has said so: a room, an event. */
  place: { name: string; address: string | null } | null;
  /** Counts every change: the sequence of a calendar's entry. */
  version: number;
  /** A time was asked for and the booking waits for one instead, see `decideBooking`. */
  putOff: boolean;
  /** True when an earlier request with the same key has already made it. */
  replayed: boolean;
};

type Seen = Omit<BookingReceipt, "pin" | "linkToken" | "replayed" | "putOff">;

export type OwnBooking = Seen & { mayCancel: boolean; mayMove: boolean };

/** The key of a centre's PINs. */
export const pinKeyOf = (centreKey: CentreKey) => deriveKey(centreKey.key, "booking pin");

/** The receipt of a booking with its PIN; `wantedTime` when a time was asked for. */
export function receiptOf(
  row: ReceiptRow,
  centreKey: CentreKey,
  replayed: boolean,
  wantedTime = false,
): BookingReceipt {
  const pin = pinOf(pinKeyOf(centreKey), row.id, row.pinVersion);
  const linkToken = bookingLinkToken(centreKey, row.id, row.pinVersion);
  return { ...seenByRecipient(row), pin, linkToken, replayed, putOff: wantedTime && row.startsAt === null };
}

/** What of a booking its recipient sees. */
export function seenByRecipient(row: ReceiptRow): Seen {
  const { pinVersion: _, firstOfferedAt: __, contactIndex: ___, ...seen } = row;
  const { consultantId, consultantName, placeName, placeAddress, ...rest } = seen;
  return {
    ...rest,
    state: row.state as BookingState,
    form: row.form as ServiceForm,
    channel: row.channel as Channel,
    topic: row.topic as Topic | null,
    accessNeeds: row.accessNeeds as AccessNeed[],
    consultant: consultantId && consultantName ? { id: consultantId, name: consultantName } : null,
    place: placeName === null ? null : { name: placeName, address: placeAddress },
  };
}
