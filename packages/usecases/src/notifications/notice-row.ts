import type { NoticeStanding, NoticeWay, OutboxKind } from "@prosvet/domain";
import type { ListedNotice } from "./notice-queries.ts";

/** A notice as the staff see it: what became of it, and never whom it went to. */
export type NoticeRow = {
  id: string;
  /** What it is about; null of a letter with materials, which is about a line of the journal. */
  booking: { id: string; number: string } | null;
  line: { year: number; number: number } | null;
  kind: OutboxKind;
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
  /** Materials are sent again from their line, where it is seen what they are. */
  mayBeResent: boolean;
};

/** What of a row of the outbox the staff see at a moment. */
export function noticeRowOf(row: ListedNotice, now: Date): NoticeRow {
  const { id, booking, line, sendAfter, attempts } = row;
  const standing = standingOf(row);
  return {
    ...{ id, sendAfter, attempts, standing },
    ...{ booking, line },
    kind: row.kind as OutboxKind,
    way: row.sentBy as NoticeWay | null,
    queuedAt: row.createdAt,
    endedAt: row.sentAt ?? row.failedAt ?? row.withdrawnAt,
    reason: row.lastFailure,
    mayBeResent: booking !== null && standing === "failed" && row.expiresAt > now,
  };
}

function standingOf({ sentAt, failedAt, withdrawnAt }: ListedNotice): NoticeStanding {
  if (sentAt) return "sent";
  if (failedAt) return "failed";
  return withdrawnAt ? "withdrawn" : "waiting";
}
