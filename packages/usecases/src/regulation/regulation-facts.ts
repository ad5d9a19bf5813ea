import type { EditionContent, RegulationFacts } from "@prosvet/domain";
import type { RegulationBook } from "./regulation-book.ts";

/** What the «Порядок» of a centre is written from: as it is in force, or as an edition had it (R7). */
export const factsOfBook = (
  { regulation, profile, order, limits, texts, acts }: RegulationBook,
  edition?: EditionContent & { order: RegulationBook["order"] },
): RegulationFacts => ({ regulation, centre: profile, order, limits, texts, acts, ...edition });
