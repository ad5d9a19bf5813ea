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

/** The place of a service's summary. */
export const summaryPlace = (tenantId: string, serviceId: string) => [
  tenantId,
  "services",
  "summary",
  serviceId,
];
