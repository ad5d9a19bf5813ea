import type { Regulation } from "../catalogues/roles.ts";
import { appendices } from "./appendices.ts";
import { garmoniaChapters } from "./garmonia-chapters.ts";
import { klubChapters } from "./klub-chapters.ts";
import type { Chapter, RegulationBlock } from "./regulation-block.ts";
import type { RegulationFacts } from "./regulation-facts.ts";
import { mayBeReworded } from "./reworded-clauses.ts";

const chaptersOf: Record<Regulation, (facts: RegulationFacts) => Chapter[]> = {
  garmonia: garmoniaChapters,
  klub: klubChapters,
};

/**
 * The clauses of a centre's «Порядок» by chapter, in the order and under the numbers of the regulation it follows (R7).
 * In: the centre with its limits, texts and acts in force. A clause that the centre words itself has its words.
 */
export const regulationChapters = (facts: RegulationFacts): Chapter[] =>
  chaptersOf[facts.regulation](facts).map(({ title, clauses }) => ({
    title,
    clauses: clauses.map((clause) => {
      const own = facts.texts.clauses[clause.number];
      return own && mayBeReworded(clause) ? { ...clause, text: own, items: [] } : clause;
    }),
  }));

/** The whole «Порядок» as blocks: chapters, clauses, appendices (R1–R55 as the centre has set them). */
export const regulationText = (facts: RegulationFacts): RegulationBlock[] => [
  ...regulationChapters(facts).flatMap(({ title, clauses }): RegulationBlock[] => [
    { kind: "heading", text: title },
    ...clauses.flatMap(({ number, requirements, text, items }): RegulationBlock[] => [
      { kind: "paragraph", text: `${number}. ${text}`, clause: number, requirements },
      ...(items && items.length > 0 ? [{ kind: "list" as const, items }] : []),
    ]),
  ]),
  ...appendices(facts),
];
