import {
  auditActionInWords,
  clauseOf,
  type FindingKind,
  type Flaw,
  flaw,
  lineChanges,
  lookFlaw,
  lookReasonInWords,
  type Regulation,
} from "@prosvet/domain";
import type { CorrectionRow } from "./correction-page-queries.ts";
import type { Finding, FindingSubject } from "./finding.ts";
import type { FoundRow } from "./found-queries.ts";
import type { LookRow } from "./look-queries.ts";

const withClauses = (flaws: readonly Flaw[], regulation: Regulation): Finding["flaws"] =>
  flaws.map((one) => ({ ...one, clause: clauseOf(one.requirement, regulation) }));

const lineOf = (id: string, year: number, number: number): FindingSubject => ({
  ...{ kind: "service", id, year, number },
  label: `Строка № ${number} за ${year} год`,
});

/** A line or a booking with what does not fit in it. */
export function findingOfFound(
  kind: FindingKind,
  row: FoundRow,
  flaws: readonly Flaw[],
  regulation: Regulation,
): Finding {
  const { service, booking, event, consultant } = row;
  return {
    ...{ id: row.id, at: new Date(row.at), changes: [], why: event?.reason ?? null },
    subject: service ? lineOf(service.id, service.year, service.number) : booking && bookingOf(booking),
    who: kind === "late" ? (service?.recordedBy ?? null) : (event?.by ?? consultant),
    flaws: withClauses(flaws, regulation),
  };
}

const bookingOf = ({ id, number, form }: NonNullable<FoundRow["booking"]>): FindingSubject =>
  form === "written"
    ? { kind: "written_request", id, label: `Обращение ${number}` }
    : { kind: "booking", id, label: `Запись ${number}` };

/** A correction with what stood before it and since (R8). */
export function findingOfCorrection(row: CorrectionRow, regulation: Regulation): Finding {
  const said =
    row.action === "annul"
      ? flaw("annulled", "R8", "note", "Строка вычеркнута.")
      : flaw("corrected", "R8", "note", "Строка исправлена.");
  const closed = flaw("after_closing", "R8", "recommended", "После закрытия месяца.");
  return {
    ...{ id: row.id, at: new Date(row.at), who: row.who, why: row.reason },
    subject: lineOf(row.serviceId, row.year, row.number),
    flaws: withClauses(row.afterClosing ? [said, closed] : [said], regulation),
    changes: lineChanges(row.was, row.became),
  };
}

/** A look at a recipient, under their code (R34). */
export function findingOfLook(row: LookRow, regulation: Regulation): Finding {
  const { why, reason, words = null, wordsOf } = row.facts;
  const given = reason ?? why ?? (wordsOf ? "other" : null);
  return {
    ...{ id: row.id, at: new Date(row.at), who: row.who, changes: [] },
    subject:
      row.recipientId && row.recipientCode
        ? { kind: "recipient", id: row.recipientId, label: `Получатель ${row.recipientCode}` }
        : null,
    flaws: withClauses([lookFlaw(auditActionInWords(row.action), row)], regulation),
    // Sealed words are opened in the list of what was done, one page at a time.
    why: given && lookReasonInWords(given, wordsOf ? null : words),
    sealedWhy: wordsOf && words ? { words, of: wordsOf } : null,
    saysWords: why !== undefined,
  };
}
