/** What binds a sealed value to its row, so that it opens nowhere else. */
export const recipientKeyPlace = (tenantId: string, recipientId: string) => [
  tenantId,
  "recipient_keys",
  "wrapped_key",
  recipientId,
];

export const identityPlace = (tenantId: string, column: "name" | "phone" | "email", recipientId: string) => [
  tenantId,
  "recipient_identities",
  column,
  recipientId,
];

export const questionPlace = (tenantId: string, bookingId: string) => [
  tenantId,
  "bookings",
  "question",
  bookingId,
];

export const summaryPlace = (tenantId: string, serviceId: string) => [
  tenantId,
  "services",
  "summary",
  serviceId,
];
