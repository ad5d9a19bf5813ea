export type { OwnRating } from "./own-rating.ts";
export { RateOwnService, rateOwnService } from "./rate-own-service.ts";
export { readOwnRating } from "./read-own-rating.ts";
export { RecordRating, recordRating } from "./record-rating.ts";
