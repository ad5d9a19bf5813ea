import {
  type Channel,
  type ChildCategory,
  channelsOf,
  type Limits,
  type Outcome,
  type RecipientCategory,
  type RefusalReason,
  type ServiceContent,
  type ServiceForm,
  type ServiceKind,
  type Topic,
} from "@prosvet/domain";
import type { BookingRow, CentrePlace } from "../../api/types.ts";
import { wallClockAt } from "../../time/centre-clock.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";

/** The form as it stands on the screen: numbers are text until they are sent. */
export type ServiceDraft = {
  consultantId: string;
  day: string;
  time: string;
  durationMinutes: string;
  kind: ServiceKind;
  content: ServiceContent;
  form: ServiceForm;
  channel: Channel;
  topic: Topic | "";
  secondTopic: Topic | "";
  thirdTopic: Topic | "";
  outcome: Outcome;
  refusalReason: RefusalReason | "";
  refusalText: string;
  /** Organisations that the recipient was told of or sent to, one a line. */
  referredTo: string;
  feedbackGiven: boolean;
  /** Of an event; otherwise the recipient's category says it. */
  participants: string;
  category: RecipientCategory;
  childAgeYears: string;
  printedSheets: string;
  childPresent: boolean;
  childPresentReason: string;
  childcareGiven: boolean;
  named: boolean;
  name: string;
  phone: string;
  email: string;
  consentSigned: boolean;
  /** What was asked, in short. */
  requestSummary: string;
  /** What was advised. */
  summary: string;
  childCategories: ChildCategory[];
  placeId: string;
  visitAddress: string;
  materialIds: string[];
  recordedByCentre: boolean;
  /** Number and day of the consent on paper, where it is not in the register yet. */
  recordingPaper: string;
  recordingPaperDay: string;
  recordingAnnounced: boolean;
  recordingAnnouncedTime: string;
  copiedToRecipientMedia: boolean;
  secondName: string;
  secondPhone: string;
  secondConsentSigned: boolean;
  /** Why the head enters it into a closed month. */
  afterClosingReason: string;
};

type Origin = { centre: CentrePlace; limits: Limits; booking: BookingRow | null; now: Date };

/** What a service most often is: now, by the person at the screen, of the usual length, satisfied, anonymous. */
export function newDraft({ centre, limits, booking, now }: Origin): ServiceDraft {
  const form = booking?.form ?? limits.serviceForms[0] ?? "in_person";
  return {
    ...startOf(booking, centre, now),
    consultantId: booking?.consultant?.id ?? centre.consultantId ?? "",
    durationMinutes: String(limits.durationMinutes.default),
    kind: "content",
    content: "consulting",
    form,
    channel: booking?.channel ?? channelsOf(form, limits)[0] ?? "face_to_face",
    topic: booking?.topic ?? "",
    secondTopic: "",
    thirdTopic: "",
    outcome: "satisfied",
    refusalReason: "",
    refusalText: "",
    referredTo: "",
    feedbackGiven: false,
    participants: "10",
    category: (booking?.participants ?? 1) === 2 ? "both_parents" : "parent",
    childAgeYears: "",
    printedSheets: "0",
    childPresent: false,
    childPresentReason: "",
    childcareGiven: (booking?.childcareChildren ?? 0) > 0,
    named: false,
    name: "",
    phone: "",
    email: "",
    consentSigned: false,
    requestSummary: "",
    summary: "",
    childCategories: [],
    placeId: "",
    visitAddress: "",
    materialIds: [],
    recordedByCentre: false,
    recordingPaper: "",
    recordingPaperDay: "",
    recordingAnnounced: booking?.recordingAnnounced ?? false,
    recordingAnnouncedTime: "",
    copiedToRecipientMedia: false,
    secondName: "",
    secondPhone: "",
    secondConsentSigned: false,
    afterClosingReason: "",
  };
}

function startOf(booking: BookingRow | null, centre: CentrePlace, now: Date) {
  const startsAt = booking?.startsAt;
  if (startsAt && new Date(startsAt) <= now) return { day: dayOfWire(startsAt), time: timeOfWire(startsAt) };
  return wallClockAt(now, centre.timezone);
}
