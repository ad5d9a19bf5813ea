/** The place of what the staff say in the audit of why they looked at a recipient. */
export const auditWordsPlace = (tenantId: string, recipientId: string) => [
  tenantId,
  "audit_entries",
  "words",
  recipientId,
];

/** What binds a sealed value to its row, so that it opens nowhere else. */
export const recipientKeyPlace = (tenantId: string, recipientId: string) => [
  tenantId,
  "recipient_keys",
  "wrapped_key",
  recipientId,
];

/** The place of one part of an identity. */
export const identityPlace = (tenantId: string, column: "name" | "phone" | "email", recipientId: string) => [
  tenantId,
  "recipient_identities",
  column,
  recipientId,
];

/** The place of a booking's question. */
export const questionPlace = (tenantId: string, bookingId: string) => [
  tenantId,
  "bookings",
  "question",
  bookingId,
];

export type SealedOfBooking = "referrer" | "access_note" | "visit_address" | "video_link";

/** The place of what else a booking carries that may name somebody. */
export const bookingPlace = (tenantId: string, column: SealedOfBooking, bookingId: string) => [
  tenantId,
  "bookings",
  column,
  bookingId,
];

export type SealedOfService = "summary" | "request" | "visit_address" | "refusal_text";

/** The place of what a line of the journal says in words: what was advised, asked or refused, where it was given. */
export const servicePlace = (tenantId: string, column: SealedOfService, serviceId: string) => [
  tenantId,
  "services",
  column,
  serviceId,
];

/** The place of a service's summary. */
export const summaryPlace = (tenantId: string, serviceId: string) =>
  servicePlace(tenantId, "summary", serviceId);

/** The place of the answer to a written request. */
export const answerPlace = (tenantId: string, bookingId: string) => [
  tenantId,
  "written_answers",
  "answer",
  bookingId,
];

/** The place of the draft of that answer. */
export const answerDraftPlace = (tenantId: string, bookingId: string) => [
  tenantId,
  "written_answers",
  "draft",
  bookingId,
];

/** The place of what a recipient says of a service in their own words. */
export const ratingCommentPlace = (tenantId: string, ratingId: string) => [
  tenantId,
  "ratings",
  "comment",
  ratingId,
];
