import type { RegulationTexts } from "@prosvet/domain";

const written = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== "");

/** Texts as they are sent: empty lines and clauses left empty are none. */
export const sentTexts = (texts: RegulationTexts): RegulationTexts => ({
  ...texts,
  given: written(texts.given),
  notDone: written(texts.notDone),
  clauses: Object.fromEntries(
    Object.entries(texts.clauses).flatMap(([number, text]) => (text.trim() === "" ? [] : [[number, text]])),
  ),
});
