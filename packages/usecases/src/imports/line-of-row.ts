import { seal } from "@prosvet/crypto";
import { countOf, type Limits, stateOfImported } from "@prosvet/domain";
import { type SealedOfService, servicePlace } from "../recipients/index.ts";
import type { JudgedLine } from "./judge-file.ts";
import type { NewLine } from "./line-queries.ts";

export type LinePlace = {
  tenantId: string;
  id: string;
  year: number;
  number: number;
  importId: string;
  importRow: number;
  /** The key is of the recipient; null when it was destroyed: then nothing in words is kept. */
  recipient: { id: string; key: Buffer | null };
  recordedAt: Date;
  recordedBy: string;
};

/** The line of the journal that a row of a file becomes. In: the row, the limits of its day, where it goes. */
export function lineOfRow(line: JudgedLine, limits: Limits, place: LinePlace): NewLine {
  const { tenantId, recipient, ...rest } = place;
  const state = stateOfImported(line);
  const { kind, participants, feedbackGiven, durationMinutes } = line;
  const sealed = (column: SealedOfService, text: string | null) =>
    text && recipient.key ? seal(recipient.key, text, servicePlace(tenantId, column, place.id)) : null;
  return {
    ...rest,
    register: "services",
    month: `${line.day.slice(0, 7)}-01`,
    recipientId: recipient.id,
    ...{ participants, consultantId: line.consultantId, kind, content: line.content },
    ...{ form: line.form, channel: line.channel, topics: line.topics },
    ...{ startedAt: line.startedAt, durationMinutes: durationMinutes ?? limits.durationMinutes.default },
    ...{ state, outcome: line.outcome, refusalReason: line.refusalReason },
    refusalTextSealed: sealed("refusal_text", line.refusalText),
    ...{ printedSheets: line.printedSheets, referredTo: line.referredTo, feedbackGiven },
    ...{ childPresent: line.childPresent, childPresentReason: line.childPresentReason },
    ...{ childcareGiven: line.childcareGiven, childCategories: line.childCategories },
    ...{ category: line.category, childAgeYears: line.childAgeYears },
    summarySealed: sealed("summary", line.summary),
    requestSealed: sealed("request", line.requestSummary),
    counted: countOf({ state, kind, participants, feedbackGiven, repeatsCounted: false }, limits),
    limitVersionId: line.limitVersionId,
  };
}
