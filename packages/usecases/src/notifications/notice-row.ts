import type { NoticeKind, NoticeStanding, NoticeWay } from "@prosvet/domain";
import type { ListedNotice } from "./notice-queries.ts";

/** A notice as the staff see it: what became of it, and never whom it went to. */
export type NoticeRow = {
  id: string;
  booking: { id: string; number: string };
  kind: NoticeKind;
  standing: NoticeStanding;
  way: NoticeWay | null;
  queuedAt: Date;
  /** When it leaves, or is tried next. */
  sendAfter: Date;
  /** When it was sent, given up or withdrawn. */
  endedAt: Date | null;
  attempts: number;
  /** The code of why it has not left, see `noticeReasonInWords`. */
  reason: string | null;
  mayBeResent: boolean;
};

/** What of a row of the outbox the staff see at a moment. */
export function noticeRowOf(row: ListedNotice, now: Date): NoticeRow {
  const { id, bookingId, number, sendAfter, attempts } = row;
  const standing = standingOf(row);
  return {
    ...{ id, sendAfter, attempts, standing },
    booking: { id: bookingId, number },
    kind: row.kind as NoticeKind,
    way: row.sentBy as NoticeWay | null,
    queuedAt: row.createdAt,
    endedAt: row.sentAt ?? row.failedAt ?? row.withdrawnAt,
    reason: row.lastFailure,
    mayBeResent: standing === "failed" && row.expiresAt > now,
  };
}

function standingOf({ sentAt, failedAt, withdrawnAt }: ListedNotice): NoticeStanding {
  if (sentAt) return "sent";
  if (failedAt) return "failed";
  return withdrawnAt ? "withdrawn" : "waiting";
}
