/**
 * One rule about the live catalogue. Its query gives a row per violation: `object` (`schema.name`), `role` (or null)
 * and `detail`. The views of `catalogue-views.ts` are in reach of it.
 */
export type CatalogueRule = { rule: string; says: string; query: string };
