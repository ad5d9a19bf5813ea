import type { RegulationTexts } from "@prosvet/domain";

/** A text as the screen says it, one line for each of its parts. */
export function textInWords(name: keyof RegulationTexts, texts: RegulationTexts): string[] {
  switch (name) {
    case "terms":
      // A name in quotation marks is the same in every case.
      return [[...new Set(Object.values(texts.terms))].join(", ")];
    case "given":
    case "notDone":
      return texts[name];
    case "clauses": {
      const own = Object.entries(texts.clauses);
      return own.length > 0 ? own.map(([number, text]) => `Пункт ${number}: ${text}`) : ["Все по образцу"];
    }
    default:
      return [texts[name]];
  }
}
