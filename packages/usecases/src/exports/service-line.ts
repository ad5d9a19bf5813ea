import {
  type Channel,
  type ChildCategory,
  dayOf,
  monthName,
  type Outcome,
  type RatingChannel,
  type RecipientCategory,
  type RefusalReason,
  type ServiceContent,
  type ServiceForm,
  type ServiceKind,
  type Speciality,
} from "@prosvet/domain";
import type { FoundCorrection, FoundLine } from "./service-line-queries.ts";

/** What a line said before a correction, when and why it was made; `closedPeriod` when its month was closed already. */
export type CorrectionOfLine = {
  was: Partial<Omit<ServiceLine, "corrections">>;
  on: string;
  reason: string;
  closedPeriod: string | null;
};

/** A line of the journal of services as its documents show it for general use: a code and nobody's name (R33). */
export type ServiceLine = {
  number: number;
  bookedOn: string | null;
  startedAt: Date;
  durationMinutes: number;
  recipientCode: string;
  anonymous: boolean;
  category: RecipientCategory;
  childAgeYears: number | null;
  childCategories: readonly ChildCategory[];
  participants: number;
  consultant: { name: string; speciality: Speciality | null };
  kind: ServiceKind;
  content: ServiceContent;
  form: ServiceForm;
  channel: Channel;
  topics: readonly string[];
  outcome: Outcome;
  refusalReason: RefusalReason | null;
  refusalText: string | null;
  referredTo: readonly string[];
  printedSheets: number;
  place: string | null;
  childPresent: boolean;
  childPresentReason: string | null;
  childcareGiven: boolean;
  retryOf: string | null;
  counted: number;
  isAnnulled: boolean;
  materialsSent: number;
  recordedByCentre: boolean;
  recordingAnnounced: boolean;
  rating: { mark: number; channel: RatingChannel; on: string } | null;
  corrections: readonly CorrectionOfLine[];
  /** The month in words, when the line was entered after it was closed. */
  enteredAfterClosing: string | null;
};

/** The same line for official use (R34). */
export type OfficialServiceLine = ServiceLine & {
  name: string | null;
  secondRecipient: { recipientCode: string; anonymous: boolean; name: string | null } | null;
  visitAddress: string | null;
  requestSummary: string | null;
  recommendations: string | null;
  materials: readonly string[];
  recordingConsent: string | null;
  ratingComment: string | null;
  regulationVersion: string;
  recordedBy: string;
  recordedAt: Date;
};

export type Colleague = { name: string; speciality: Speciality | null };

/** What lines of one batch share. */
export type Around = {
  timezone: string;
  consultants: ReadonlyMap<string, Colleague>;
  corrections: ReadonlyMap<string, FoundCorrection[]>;
  /** Words of refusals that lie sealed, by line; null for general use, which shows no words of anybody (R33). */
  refusals: ReadonlyMap<string, string> | null;
  /** Titles of the materials that were sent, by line. */
  materials: ReadonlyMap<string, string[]>;
};

const nobody: Colleague = { name: "", speciality: null };

/** A line as its documents show it, from what the query found. */
export function serviceLineOf(found: FoundLine, around: Around): ServiceLine {
  const { timezone, consultants, corrections, refusals, materials } = around;
  const { bookedAt, bookingSource, mark, ratingChannel, ratedAt } = found;
  const closed = monthName(found.month);
  return {
    number: found.number,
    bookedOn: bookedAt && bookingSource !== "walk_in" ? dayOf(bookedAt, timezone) : null,
    startedAt: found.startedAt,
    durationMinutes: found.durationMinutes,
    recipientCode: found.recipientCode,
    anonymous: found.anonymous,
    category: found.category as RecipientCategory,
    childAgeYears: found.childAgeYears,
    childCategories: found.childCategories as ChildCategory[],
    participants: found.participants,
    consultant: consultants.get(found.consultantId) ?? nobody,
    kind: found.kind as ServiceKind,
    content: found.content as ServiceContent,
    form: found.form as ServiceForm,
    channel: found.channel as Channel,
    topics: found.topics,
    outcome: found.outcome as Outcome,
    refusalReason: found.refusalReason as RefusalReason | null,
    refusalText: refusals && (refusals.get(found.id) ?? found.refusalText),
    referredTo: found.referredTo,
    printedSheets: found.printedSheets,
    place: found.place,
    childPresent: found.childPresent,
    childPresentReason: found.childPresentReason,
    childcareGiven: found.childcareGiven,
    retryOf: found.retryOf,
    counted: found.annulledAt === null ? found.counted : 0,
    isAnnulled: found.annulledAt !== null,
    materialsSent: materials.get(found.id)?.length ?? 0,
    recordedByCentre: found.recordedByCentre,
    recordingAnnounced: found.recordingAnnounced,
    rating:
      mark === null || ratedAt === null
        ? null
        : { mark, channel: ratingChannel as RatingChannel, on: dayOf(ratedAt, timezone) },
    corrections: (corrections.get(found.id) ?? []).map((one) => ({
      was: formerValues(one, around),
      on: dayOf(one.correctedAt, timezone),
      reason: one.action === "annul" ? `вычеркнуто, ${one.reason}` : one.reason,
      closedPeriod: one.afterClosing ? closed : null,
    })),
    enteredAfterClosing: found.isAfterClosing ? closed : null,
  };
}

/** Columns of a line that its documents show and a correction may have changed. */
const shown = [
  ...["durationMinutes", "kind", "content", "form", "channel", "topics", "outcome", "refusalReason"],
  ...["refusalText", "referredTo", "participants", "printedSheets", "childPresent", "childPresentReason"],
  ...["childcareGiven", "counted", "category", "childAgeYears"],
];

function formerValues({ action, was }: FoundCorrection, { consultants, refusals }: Around) {
  if (action === "annul") return {};
  const former = was as Record<string, unknown>;
  const isShown = (column: string) =>
    shown.includes(column) && (column !== "refusalText" || refusals !== null);
  const plain = Object.fromEntries(Object.entries(former).filter(([column]) => isShown(column)));
  const { startedAt, consultantId } = former;
  return {
    ...plain,
    ...(typeof startedAt === "string" && { startedAt: new Date(startedAt) }),
    ...(typeof consultantId === "string" && { consultant: consultants.get(consultantId) ?? nobody }),
  } as CorrectionOfLine["was"];
}
