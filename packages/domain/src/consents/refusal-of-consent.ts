import { type ConsentPurpose, consentPurposeLabels } from "../catalogues/document-kinds.ts";
import type { Refusal } from "../refusal.ts";
import type { CalendarDay } from "../time/calendar.ts";
import { type ConsentWay, writtenPurposes } from "./consent-ways.ts";

export type ConsentToRecord = {
  purpose: ConsentPurpose;
  how: ConsentWay;
  /** Of the paper. */
  paperNumber?: string | null;
  paperDate?: CalendarDay | null;
  validUntil?: CalendarDay | null;
};

/** Why a consent may not be taken this way: R48 (п. 32, абз. 32) and R42 (п. 26, абз. 26). */
export function refusalOfConsent(consent: ConsentToRecord, today: CalendarDay): Refusal | null {
  const { purpose, how, paperDate, validUntil } = consent;
  const requirement = requirementOf(purpose);
  return (
    refusalOfUnwritten(purpose, how) ??
    refusalOfPaper(consent, today, requirement) ??
    refusalOfTerm(paperDate, validUntil, today, requirement)
  );
}

const requirementOf = (purpose: ConsentPurpose) => (purpose === "recording" ? "R48" : "R42");

/** Why a purpose that needs a signature is not consented to by a tick or by word of mouth (R42, R48). */
export function refusalOfUnwritten(purpose: ConsentPurpose, how: ConsentWay): Refusal | null {
  if (how === "paper" || !writtenPurposes.includes(purpose)) return null;
  const named = consentPurposeLabels[purpose];
  return {
    code: "consent_not_written",
    message: `«${named}»: нужно письменное согласие с подписью. Распечатайте его, дайте подписать и внесите как бумажное.`,
    requirement: requirementOf(purpose),
  };
}

function refusalOfPaper(
  { how, paperNumber, paperDate }: ConsentToRecord,
  today: CalendarDay,
  requirement: "R42" | "R48",
): Refusal | null {
  if (how !== "paper") return null;
  if (!paperNumber?.trim() || !paperDate) {
    const message = "Укажите номер и дату бумажного согласия: по ним его найдут.";
    return { code: "consent_paper_missing", message, requirement };
  }
  if (paperDate <= today) return null;
  return { code: "consent_in_future", message: "Дата согласия ещё не наступила. Исправьте её.", requirement };
}

function refusalOfTerm(
  paperDate: CalendarDay | null | undefined,
  validUntil: CalendarDay | null | undefined,
  today: CalendarDay,
  requirement: "R42" | "R48",
): Refusal | null {
  if (!validUntil || validUntil >= (paperDate ?? today)) return null;
  const message = "Срок согласия кончается раньше, чем оно дано. Исправьте срок.";
  return { code: "consent_term_over", message, requirement };
}
