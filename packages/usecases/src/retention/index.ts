export { destroyPastTerms } from "./destroy-past-terms.ts";
export {
  listRetention,
  type RetentionList,
  retentionNoticeDays,
  type StandingHold,
} from "./list-retention.ts";
