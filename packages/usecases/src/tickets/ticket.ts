import type { LineRow } from "./ticket-queries.ts";

/** Somebody in the waiting line of today: a number, and nothing of who they are. */
export type Ticket = {
  id: string;
  number: number;
  state: "waiting" | "called" | "done";
  takenAt: Date;
  calledAt: Date | null;
  /** Where they are called to. */
  place: string | null;
  booking: { id: string; number: string } | null;
};

export function ticketOf({ bookingId, bookingNumber, doneAt, ...row }: LineRow): Ticket {
  const state = doneAt ? "done" : row.calledAt ? "called" : "waiting";
  return {
    ...row,
    state,
    booking: bookingId && bookingNumber ? { id: bookingId, number: bookingNumber } : null,
  };
}
