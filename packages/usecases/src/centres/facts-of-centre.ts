import { type RegulationFacts, regulationTextsOf } from "@prosvet/domain";
import type { Centre } from "./centre.ts";

/** What the «Порядок» of a centre is written from, as it is published (R7). */
export const factsOfCentre = (centre: Centre): RegulationFacts => ({
  regulation: centre.regulation,
  centre,
  order: centre.order,
  limits: centre.limits,
  texts: regulationTextsOf(centre.texts),
  acts: centre.acts,
});
