import { limitCatalogue } from "../limits/limit-catalogue.ts";
import type { LimitName, Limits } from "../limits/limits.ts";
import type { RegulationTexts } from "../texts/centre-texts.ts";
import { regulationTextNames } from "../texts/text-catalogue.ts";

/** What one edition of a «Порядок» sets. */
export type EditionContent = { limits: Limits; texts: RegulationTexts };

// Names from the catalogue: the schema of the limits stays out of the browser.
const limitNames = Object.keys(limitCatalogue) as LimitName[];

const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);

/** What an edition sets otherwise than the one before, in the order of the catalogues (R7). */
export const changesBetween = (
  before: EditionContent,
  after: EditionContent,
): { limits: LimitName[]; texts: (keyof RegulationTexts)[] } => ({
  limits: limitNames.filter((name) => differs(before.limits[name], after.limits[name])),
  texts: regulationTextNames.filter((name) => differs(before.texts[name], after.texts[name])),
});
