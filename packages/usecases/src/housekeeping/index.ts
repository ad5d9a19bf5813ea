export { forgetStale, keptHours } from "./forget-stale.ts";
export { selectTenantIds } from "./housekeeping-queries.ts";
