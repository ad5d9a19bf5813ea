/** What binds a sealed draft to its member and booking. */
export const draftPlace = (tenantId: string, membershipId: string, bookingId: string | null) => [
  tenantId,
  "service_drafts",
  membershipId,
  bookingId ?? "none",
];
