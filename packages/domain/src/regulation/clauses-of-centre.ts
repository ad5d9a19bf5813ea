import type { Clause } from "./regulation-block.ts";
import type { RegulationFacts } from "./regulation-facts.ts";
import { centreInInstrumental, orderInWords } from "./words-of-regulation.ts";

type Content = (facts: RegulationFacts) => Omit<Clause, "number">;

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** Who the centre is, who leads it, what it is guided by (R1–R7). */
export const clausesOfCentre = {
  purpose: () => ({
    requirements: ["R1"],
    text:
      "Основной целью оказания Услуг является повышение компетентности родителей (законных представителей) детей, " +
      "а также граждан, желающих принять на воспитание в свою семью детей, оставшихся без попечения родителей, " +
      "по вопросам, связанным с воспитанием, образованием и социализацией детей.",
  }),
  direction: () => ({
    requirements: ["R2"],
    text:
      "Оказание Услуг направлено на пропаганду позитивного и ответственного родительства, значимости родительского " +
      "просвещения, укрепления института семьи и духовно-нравственных традиций семейных отношений.",
  }),
  approval: ({ centre, order }) => ({
    requirements: ["R7"],
    fixed: true,
    text:
      `Настоящий Порядок утвержден ${orderInWords("приказом", order)}. ` +
      `Он определяет, как оказывает услуги ${centre.name}, организация: ${centre.organisation}.`,
  }),
  provider: ({ centre, texts: { terms } }) => ({
    requirements: ["R3"],
    fixed: true,
    text:
      `Оказание Услуги осуществляется ${centreInInstrumental(centre.name)}, который открыт в организации: ` +
      `${centre.organisation} (далее — ${terms.nominative}).${centre.founder ? ` Учредитель: ${centre.founder}.` : ""}`,
  }),
  leadership: ({ centre, texts: { terms } }) => ({
    requirements: ["R4"],
    fixed: true,
    text:
      `Общее руководство деятельностью ${terms.genitive} осуществляет ${lowered(centre.director)} ` +
      `(${centre.organisation}, далее — Организация).`,
  }),
  guidance: ({ texts: { terms } }) => ({
    requirements: ["R5"],
    text:
      `В своей деятельности ${terms.nominative} руководствуется нормативными правовыми актами Российской Федерации, ` +
      "субъектов Российской Федерации, а также нормативными правовыми актами, принимаемыми органами местного " +
      "самоуправления (при их наличии). Перечень приведен в приложении № 3.",
  }),
  control: ({ texts: { terms } }) => ({
    requirements: ["R6"],
    text:
      `${terms.nominative} обеспечивает контроль соблюдения консультантами требований нормативных правовых актов и ` +
      "других документов по вопросам образования, прав детей и их законных представителей, а также порядка оказания Услуг.",
  }),
  localActs: ({ texts: { terms } }) => ({
    requirements: ["R7"],
    text:
      `Правила организации деятельности ${terms.genitive} по оказанию Услуг устанавливаются локальными и ` +
      "распорядительными актами или иными актами Организации.",
  }),
} satisfies Record<string, Content>;
