import { newId } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import { insertNotice } from "./outbox-queries.ts";

export type NoticeKind = "booking_received" | "booking_confirmed" | "booking_moved" | "booking_cancelled";

type Notice = { bookingId: string; kind: NoticeKind; version: number; now: Date; expiresAt: Date };

/** Puts a notice into the outbox, in the transaction that gives it its cause. It names a booking and nobody. */
export const queueNotice = (tx: CentreTx, { now, ...notice }: Notice) =>
  insertNotice(tx, { id: newId(), ...notice, createdAt: now, sendAfter: now });
