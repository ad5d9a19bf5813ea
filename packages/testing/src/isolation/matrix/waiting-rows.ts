import { newId } from "@prosvet/crypto";
import { dayFrom, later, moment, type RowFactory } from "./row-factory.ts";

export const waitingRows: Record<string, RowFactory> = {
  "app.waiting_entries": {
    fresh: ({ tenant, bookingWithNothing }) => ({
      tenant_id: tenant,
      booking_id: bookingWithNothing,
      since: moment,
    }),
    first: ({ booking }) => ({ booking_id: booking }),
  },
  "app.slot_offers": {
    fresh: ({ tenant, booking, hold, consultant }) => ({
      tenant_id: tenant,
      id: newId(),
      booking_id: booking,
      hold_id: hold,
      consultant_id: consultant,
      starts_at: moment,
      ends_at: later,
      offered_at: moment,
      expires_at: later,
      answer: "declined",
      answered_at: moment,
    }),
    first: ({ session }) => ({ id: session }),
  },
  "app.tickets": {
    fresh: ({ tenant, bookingWithNothing, membership, room }) => ({
      tenant_id: tenant,
      id: newId(),
      day: dayFrom(newId()),
      number: 1,
      booking_id: bookingWithNothing,
      taken_at: moment,
      called_at: moment,
      called_by: membership,
      place_id: room,
    }),
    first: ({ session }) => ({ id: session }),
  },
};
