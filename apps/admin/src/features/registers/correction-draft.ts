import type { RefusalReason, Topic } from "@prosvet/domain";
import type { LineChanges, ServiceRow } from "../../api/types.ts";
import { wireInstant } from "../../time/centre-clock.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";

/** Texts of a line: what stands there is sealed and not shown, so that an empty field leaves it as it is. */
export const texts = ["requestSummary", "summary", "visitAddress"] as const;
export type TextOfLine = (typeof texts)[number];

type Plain = Pick<
  ServiceRow,
  "kind" | "content" | "form" | "channel" | "outcome" | "durationMinutes" | "printedSheets" | "category"
>;

/** What of a line is corrected in the journal. */
export type CorrectionDraft = Plain &
  Record<TextOfLine, string> & {
    consultantId: string;
    day: string;
    time: string;
    topics: [Topic | "", Topic | "", Topic | ""];
    /** Organisations, one a line. */
    referredTo: string;
    childAgeYears: string;
    refusalReason: RefusalReason | "";
    /** Empty leaves what stands there. */
    refusalText: string;
    /** Texts that are taken out. */
    dropped: TextOfLine[];
  };

export const draftOf = (service: ServiceRow): CorrectionDraft => ({
  kind: service.kind,
  content: service.content,
  form: service.form,
  channel: service.channel,
  outcome: service.outcome,
  durationMinutes: service.durationMinutes,
  printedSheets: service.printedSheets,
  category: service.category,
  consultantId: service.consultant.id,
  day: dayOfWire(service.startedAt),
  time: timeOfWire(service.startedAt),
  topics: [service.topics[0] ?? "", service.topics[1] ?? "", service.topics[2] ?? ""],
  referredTo: service.referredTo.join("\n"),
  childAgeYears: service.childAgeYears === null ? "" : String(service.childAgeYears),
  refusalReason: service.refusalReason ?? "",
  refusalText: "",
  ...{ requestSummary: "", summary: "", visitAddress: "", dropped: [] },
});

const plain = [
  ...(["kind", "content", "form", "channel", "outcome"] as const),
  ...(["durationMinutes", "printedSheets", "category"] as const),
];

/** What the draft changes in the line, and nothing else. In: the zone of the centre, in which its times are told. */
export function changesOf(
  draft: CorrectionDraft,
  service: ServiceRow,
  timezone: string,
): LineChanges["changes"] {
  const former = draftOf(service);
  const isNew = (name: keyof CorrectionDraft) => String(draft[name]) !== String(former[name]);
  const changed = Object.fromEntries(plain.filter(isNew).map((name) => [name, draft[name]]));
  return {
    ...changed,
    ...(isNew("consultantId") && { consultantId: draft.consultantId }),
    ...((isNew("day") || isNew("time")) && { startedAt: wireInstant(draft, timezone) }),
    ...(isNew("topics") && { topics: [...new Set(draft.topics)].filter((topic) => topic !== "") }),
    ...(isNew("referredTo") && { referredTo: linesOf(draft.referredTo) }),
    ...(isNew("childAgeYears") && {
      childAgeYears: draft.childAgeYears === "" ? null : Number(draft.childAgeYears),
    }),
    ...(isNew("refusalReason") && { refusalReason: draft.refusalReason || null }),
    ...(draft.refusalText.trim() !== "" && { refusalText: draft.refusalText.trim() }),
    ...(isNew("category") && participantsOf(draft, service)),
    ...wordsOf(draft),
  };
}

/** Two parents are two participants of one service (R41). */
function participantsOf({ category, kind }: CorrectionDraft, { participants }: ServiceRow) {
  const wanted = category === "both_parents" ? 2 : 1;
  return kind === "event" || wanted === participants ? {} : { participants: wanted };
}

const linesOf = (text: string): string[] => text.split("\n").flatMap((line) => line.trim() || []);

const wordsOf = (draft: CorrectionDraft): Partial<Record<TextOfLine, string | null>> =>
  Object.fromEntries(
    texts
      .map((name): [TextOfLine, string | null] => [
        name,
        draft.dropped.includes(name) ? null : draft[name].trim(),
      ])
      .filter(([, text]) => text !== ""),
  );
