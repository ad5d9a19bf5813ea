import { z } from "zod";

const term = (byDefault: number, least = 1) => z.int().min(least).max(900).default(byDefault);

/** Months of keeping by kind of document (R12); consents and acts never less than the three years of the law. */
export const RetentionLimits = z
  .strictObject({
    bookings: term(60),
    families: term(60),
    services: term(60),
    identities: term(60),
    consents: term(36, 36),
    written_requests: term(60),
    surveys: term(60),
    ratings: term(60),
    events: term(60),
    certificates: term(60),
    audit: term(60, 36),
    destruction_acts: term(60, 36),
  })
  .prefault({});
