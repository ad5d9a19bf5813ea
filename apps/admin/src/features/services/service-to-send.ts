import type { ServiceForm } from "@prosvet/domain";
import type { RecordService } from "../../api/types.ts";
import { wireInstant } from "../../time/centre-clock.ts";
import { needsReferral } from "./needs-referral.ts";
import type { ServiceDraft } from "./service-draft.ts";

/** What the service came from: a booking, a service that failed technically, or neither. */
export type ServiceOrigin = {
  bookingId?: string;
  retryOf?: string;
  timezone: string;
  consentVersion: number;
};

const filled = (text: string): string | undefined => text.trim() || undefined;
const lines = (text: string): string[] => text.split("\n").flatMap((line) => filled(line) ?? []);

/** How many took part: of an event as many as were counted, else one or both parents (R41). */
export function participantsOf({ kind, category, participants }: ServiceDraft): number {
  if (kind === "event") return Number(participants);
  return category === "both_parents" ? 2 : 1;
}

/** Whether the centre went out to the recipient: home, or to a place where several were met. */
export const isVisit = (form: ServiceForm): boolean => form === "visit_home" || form === "visit_event";

/** The topics that were chosen, each once. */
export const topicsOf = ({ topic, secondTopic, thirdTopic }: ServiceDraft) =>
  [...new Set([topic, secondTopic, thirdTopic])].filter((code) => code !== "");

/** The journal line that the form describes; what the chosen answers make pointless is left out. */
export function serviceToSend(draft: ServiceDraft, origin: ServiceOrigin): RecordService {
  const { bookingId, retryOf, timezone } = origin;
  const refused = draft.outcome === "refused";
  const isNew = bookingId === undefined && retryOf === undefined;
  return {
    bookingId,
    retryOf,
    consultantId: draft.consultantId,
    startedAt: wireInstant({ day: draft.day, time: draft.time }, timezone),
    durationMinutes: Number(draft.durationMinutes),
    kind: draft.kind,
    content: draft.content,
    form: draft.form,
    channel: draft.channel,
    topics: topicsOf(draft),
    outcome: draft.outcome,
    refusalReason: refused ? draft.refusalReason || undefined : undefined,
    refusalText: refused ? filled(draft.refusalText) : undefined,
    referredTo: needsReferral(draft) ? lines(draft.referredTo) : undefined,
    feedbackGiven: draft.kind === "survey" ? draft.feedbackGiven : undefined,
    participants: participantsOf(draft),
    printedSheets: Number(draft.printedSheets),
    childPresent: draft.childPresent,
    childPresentReason: draft.childPresent ? filled(draft.childPresentReason) : undefined,
    childcareGiven: draft.childcareGiven,
    category: draft.category,
    childAgeYears: draft.childAgeYears === "" ? undefined : Number(draft.childAgeYears),
    ...(isNew && draft.named && personOf(draft, origin.consentVersion)),
    ...(isNew && secondOf(draft, origin.consentVersion)),
    requestSummary: filled(draft.requestSummary),
    summary: filled(draft.summary),
    childCategories: draft.childCategories,
    placeId: draft.placeId || undefined,
    visitAddress: isVisit(draft.form) ? filled(draft.visitAddress) : undefined,
    materialIds: draft.materialIds,
    recordedByCentre: draft.recordedByCentre,
    recordingAnnouncedAt: announcedAt(draft, timezone),
    ...paperOf(draft),
    copiedToRecipientMedia: draft.copiedToRecipientMedia,
    afterClosingReason: filled(draft.afterClosingReason),
  };
}

const personOf = (draft: ServiceDraft, version: number): Pick<RecordService, "person" | "consents"> => ({
  person: { name: draft.name.trim(), phone: filled(draft.phone), email: filled(draft.email) },
  consents: draft.consentSigned ? [{ purpose: "personal_data", version }] : undefined,
});

/** The second parent by name, with a consent of their own; without a name there is nobody to write down (R41). */
function secondOf(draft: ServiceDraft, version: number): Pick<RecordService, "secondPerson"> {
  if (draft.category !== "both_parents" || !draft.secondName.trim()) return {};
  const consents = draft.secondConsentSigned ? [{ purpose: "personal_data", version }] : undefined;
  const person = { name: draft.secondName.trim(), phone: filled(draft.secondPhone) };
  return { secondPerson: { ...person, consents } };
}

/** The consent to be recorded that was signed on paper before this service (R48). */
function paperOf(draft: ServiceDraft): Pick<RecordService, "recordingConsent"> {
  const paperNumber = filled(draft.recordingPaper);
  if (!draft.recordedByCentre || !paperNumber) return {};
  return { recordingConsent: { paperNumber, paperDate: draft.recordingPaperDay || draft.day } };
}

/** When the recipient said that they record: at the start unless another time is named (R49). */
function announcedAt(draft: ServiceDraft, timezone: string): string | undefined {
  if (!draft.recordingAnnounced) return undefined;
  return wireInstant({ day: draft.day, time: draft.recordingAnnouncedTime || draft.time }, timezone);
}
