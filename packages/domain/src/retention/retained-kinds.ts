import type { DocumentKind } from "../catalogues/document-kinds.ts";

/**
 * Kinds of documents that hold what says who somebody is, in the order in which they are shown (R12). All others carry
 * codes and counts alone and lose nothing when their term ends.
 */
export const retainedKinds = [
  "identities",
  "bookings",
  "services",
  "written_requests",
  "ratings",
  "consents",
] as const satisfies readonly DocumentKind[];
export type RetainedKind = (typeof retainedKinds)[number];
