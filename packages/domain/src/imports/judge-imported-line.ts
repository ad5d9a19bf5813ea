import type { Limits } from "../limits/limits.ts";
import type { RefusalCode } from "../refusal.ts";
import { refusalToRecordService } from "../services/refusal-to-record-service.ts";
import type { ServiceToRecord } from "../services/service-to-record.ts";
import type { ImportColumnCode } from "./import-columns.ts";
import type { ImportWarning } from "./import-warnings.ts";
import type { ImportedLine, ImportFault } from "./imported-line.ts";
import { stateOfImported } from "./state-of-imported.ts";

type Excuse = (service: ServiceToRecord, limits: Limits) => Partial<ServiceToRecord>;

/** Rules that the program brought, or that an old paper does not speak of: said, and no reason to leave a line out. */
const excuses: Partial<Record<RefusalCode & ImportWarning, Excuse>> = {
  walk_in_not_allowed: () => ({ walkIn: false }),
  feedback_missing: () => ({ feedbackGiven: true }),
  child_presence_reason_missing: () => ({ childPresentReason: "—" }),
  refusal_reason_missing: () => ({ refusalReason: "other", refusalText: "—" }),
  referral_missing: () => ({ referredTo: ["—"] }),
  too_many_printed_sheets: (_, limits) => ({ printedSheets: limits.printoutPageCap }),
};

const columnOf: Partial<Record<RefusalCode, ImportColumnCode>> = {
  service_in_future: "started_at",
  channel_does_not_fit: "channel",
  too_many_participants: "participants",
  topic_missing: "topics",
  too_many_topics: "topics",
  outcome_does_not_fit: "outcome",
};

/**
 * What the rules of recording say to a line of an earlier journal (R7, R8). In: the line, now, the limits that were in
 * force on its day. Out: why it cannot be entered, or null, and what is only said of it: an old paper cannot meet what
 * the program asks. Refusals that a later «Порядок» forbids are old facts too.
 */
export function judgeImportedLine(
  line: ImportedLine,
  now: Date,
  limits: Limits,
): { fault: ImportFault | null; warnings: ImportWarning[] } {
  const warnings: ImportWarning[] = [];
  let service = serviceOf(line);
  let rules = limits;
  for (;;) {
    const refusal = refusalToRecordService(service, { now }, rules);
    if (!refusal) return { fault: null, warnings };
    const { code, message } = refusal;
    const excuse = Object.hasOwn(excuses, code) ? excuses[code as keyof typeof excuses] : undefined;
    const isTold = warnings.includes(code as ImportWarning);
    if (code === "refusals_not_allowed" && !isTold) rules = { ...rules, refusalsAllowed: true };
    else if (excuse && !isTold) service = { ...service, ...excuse(service, rules) };
    else return { fault: { column: columnOf[code] ?? null, message }, warnings };
    warnings.push(code as ImportWarning);
  }
}

const serviceOf = (line: ImportedLine): ServiceToRecord => ({
  state: stateOfImported(line),
  walkIn: true,
  ...{ kind: line.kind, form: line.form, channel: line.channel, startedAt: line.startedAt },
  ...{ topics: line.topics, participants: line.participants, outcome: line.outcome },
  ...{ refusalReason: line.refusalReason, refusalText: line.refusalText, referredTo: line.referredTo },
  ...{ feedbackGiven: line.feedbackGiven, printedSheets: line.printedSheets },
  ...{ childPresent: line.childPresent, childPresentReason: line.childPresentReason },
});
