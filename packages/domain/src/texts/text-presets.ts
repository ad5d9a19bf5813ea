import type { Regulation } from "../catalogues/roles.ts";
import { type CentreTexts, parseCentreTexts } from "./centre-texts.ts";
import { garmoniaTexts } from "./garmonia-texts.ts";
import { klubTexts } from "./klub-texts.ts";

/** The texts of each of the two regulations; the starting point of a new centre. */
export const textPresets: Record<Regulation, CentreTexts> = {
  garmonia: parseCentreTexts(garmoniaTexts),
  klub: parseCentreTexts(klubTexts),
};
