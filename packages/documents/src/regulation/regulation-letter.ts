import { orderInWords, type RegulationFacts, regulationText } from "@prosvet/domain";
import type { Letter } from "../letter/letter.ts";

/**
 * A centre's «Порядок» as a document: the organisation, the order that approved it, every clause and appendix, a line to
 * sign on (R4, R7 [К 1, 6]). In: what it is written from. It goes to `letterPdf` and `letterDocx`.
 */
export function regulationLetter(facts: RegulationFacts): Letter {
  const { centre, order, regulation } = facts;
  const approved = orderInWords(regulation === "klub" ? "приказу" : "приказом", order);
  return {
    title: `Порядок оказания услуг. ${centre.name}`,
    sender: centre.founder ? [centre.founder, centre.organisation] : [centre.organisation],
    addressee: regulation === "klub" ? ["Приложение 1", `к ${approved}`] : ["УТВЕРЖДЕН", approved],
    blocks: [
      ...regulationText(facts).map((block) =>
        block.kind === "paragraph" ? ({ kind: "paragraph", text: block.text } as const) : block,
      ),
      { kind: "signature", post: centre.director, name: centre.directorName },
    ],
  };
}
