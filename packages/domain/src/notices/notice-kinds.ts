/** What people are told about a booking; a row of the outbox is one booking, one kind, one version. */
export const noticeKinds = [
  "booking_received",
  "booking_confirmed",
  "booking_moved",
  "booking_time_lost",
  "booking_cancelled",
  "booking_reassigned",
  "reminder",
  "slot_offered",
  "written_answer",
  "referrer_receipt",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const isNoticeKind = (kind: string): kind is NoticeKind =>
  (noticeKinds as readonly string[]).includes(kind);

/** Everything that leaves by the outbox: what people are told about a booking, and letters with materials (R46). */
export const outboxKinds = [...noticeKinds, "materials"] as const;
export type OutboxKind = (typeof outboxKinds)[number];

/** How far a notice has come. */
export const noticeStandings = ["waiting", "sent", "failed", "withdrawn"] as const;
export type NoticeStanding = (typeof noticeStandings)[number];

/** Ways by which a notice leaves. */
export const noticeWays = ["email", "sms"] as const;
export type NoticeWay = (typeof noticeWays)[number];
