import type { RequirementId } from "../requirements/requirement.ts";
import { documentLimits } from "./document-limit-catalogue.ts";
import type { LimitName } from "./limits.ts";
import { resultLimits } from "./result-limit-catalogue.ts";
import { scheduleLimits } from "./schedule-limit-catalogue.ts";

export type LimitUnit = "days" | "minutes" | "sheets" | "months" | "places" | "bookings";

export type LimitEntry = {
  title: string;
  help: string;
  /** The first is the one a refusal names. */
  requirements: readonly [RequirementId, ...RequirementId[]];
  unit?: LimitUnit;
};

export const limitUnitLabels: Record<LimitUnit, string> = {
  days: "дней",
  minutes: "минут",
  sheets: "листов",
  months: "месяцев",
  places: "мест",
  bookings: "записей",
};

/** Every limit in words for the centre's head, with the requirements it comes from. */
export const limitCatalogue: Record<LimitName, LimitEntry> = {
  ...scheduleLimits,
  ...resultLimits,
  ...documentLimits,
};
