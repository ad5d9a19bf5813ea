import { deriveKey, pinOf } from "@prosvet/crypto";
import type { BookingState, Channel, ServiceForm, Topic } from "@prosvet/domain";
import type { ReceiptRow } from "./receipt-queries.ts";

/** What a parent is given for a booking. The PIN is worked out from the key of the centre and is stored nowhere. */
export type BookingReceipt = {
  id: string;
  number: string;
  pin: string;
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
  /** True when an earlier request with the same key has already made it. */
  replayed: boolean;
};

export type OwnBooking = Omit<BookingReceipt, "pin" | "replayed"> & { mayCancel: boolean };

/** The key of a centre's PINs. */
export const pinKeyOf = (centreKey: Buffer) => deriveKey(centreKey, "booking pin");

/** The receipt of a booking with its PIN. */
export function receiptOf(row: ReceiptRow, centreKey: Buffer, replayed: boolean): BookingReceipt {
  return { ...seenByRecipient(row), pin: pinOf(pinKeyOf(centreKey), row.id, row.pinVersion), replayed };
}

/** What of a booking its recipient sees. */
export function seenByRecipient(row: ReceiptRow): Omit<BookingReceipt, "pin" | "replayed"> {
  const { pinVersion: _, consultantId, consultantName, ...rest } = row;
  return {
    ...rest,
    state: row.state as BookingState,
    form: row.form as ServiceForm,
    channel: row.channel as Channel,
    topic: row.topic as Topic | null,
    consultant: consultantId && consultantName ? { id: consultantId, name: consultantName } : null,
  };
}
