import { clauseOf, type Regulation, type RequirementId } from "@prosvet/domain";
import { html, type Markup } from "../parts/markup.ts";

/** «п. 20 Порядка»: where the centre's regulation says it, or null when it does not. */
export function clauseInWords(requirement: RequirementId, regulation: Regulation): string | null {
  const clause = clauseOf(requirement, regulation);
  return clause === null ? null : `${clause} Порядка`;
}

/** The same as a quiet remark after a sentence. */
export function clauseRemark(requirement: RequirementId, regulation: Regulation): Markup | null {
  const clause = clauseInWords(requirement, regulation);
  return clause === null ? null : html` <span class="quiet small">(${clause})</span>`;
}
