export { forgetStale, keptHours } from "./forget-stale.ts";
