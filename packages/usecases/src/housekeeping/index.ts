export { forgetStale, keptHours } from "./forget-stale.ts";
export { removeLostFiles } from "./remove-lost-files.ts";
