import { type Channel, channelsOf, type Limits, type ServiceForm, type Topic } from "@prosvet/domain";
import type { Call, DeskTime } from "../../api/desk.ts";
import { wireInstant } from "../../time/centre-clock.ts";
import { circumstancesOf, filled } from "./call-circumstances.ts";

/** The form of a call as it stands on the screen. */
export type CallDraft = {
  topic: Topic | null;
  source: Call["source"];
  form: ServiceForm;
  channel: Channel;
  /** Null is the first one proposed. */
  time: DeskTime | null;
  withoutTime: boolean;
  laterByWish: boolean;
  minutes: string;
  consultantId: string;
  secondConsultantId: string;
  phone: string;
  name: string;
  email: string;
  consent: boolean;
  question: string;
  typicalQuestion: string;
  participants: string;
  secondName: string;
  secondPhone: string;
  secondConsent: boolean;
  referrerName: string;
  referrerOrganisation: string;
  referrerEmail: string;
  childcareChildren: string;
  /** Full years of each child, with commas between. */
  childcareAges: string;
  recordingAnnounced: boolean;
  accessNeeds: string[];
  accessNote: string;
  visitAddress: string;
  outside: boolean;
  outsideDay: string;
  outsideTime: string;
  outsideReason: string;
  outsidePlace: string;
};

export function newCall(limits: Limits, today: string): CallDraft {
  const form = limits.serviceForms[0] ?? "in_person";
  return {
    ...{ topic: null, source: limits.bookingSources.includes("phone") ? "phone" : "in_person" },
    ...{ form, channel: channelsOf(form, limits)[0] ?? "face_to_face" },
    ...{ time: null, withoutTime: false, laterByWish: false, minutes: "" },
    ...{ consultantId: "", secondConsultantId: "" },
    ...{ phone: "", name: "", email: "", consent: false, question: "" },
    ...{ typicalQuestion: "", participants: "1", secondName: "", secondPhone: "", secondConsent: false },
    ...{ referrerName: "", referrerOrganisation: "", referrerEmail: "" },
    ...{ childcareChildren: "0", childcareAges: "", recordingAnnounced: false },
    ...{ accessNeeds: [], accessNote: "", outsidePlace: "" },
    ...{ visitAddress: "", outside: false, outsideDay: today, outsideTime: "", outsideReason: "" },
  };
}

export const isNamed = ({ name, phone, email }: CallDraft): boolean =>
  [name, phone, email].some((text) => text.trim() !== "");

export type CallFacts = {
  /** The first of the times that are proposed. */
  first: DeskTime | undefined;
  timezone: string;
  consentVersion: number;
};

/** The booking as it is sent: with the time that stands chosen, anonymous unless somebody said who they are. */
export function callToSend(draft: CallDraft, facts: CallFacts): Call {
  const { topic, source, form, channel } = draft;
  return {
    ...{ source, form, channel },
    ...(topic && { topic }),
    ...timeOf(draft, facts),
    ...(draft.minutes && { durationMinutes: Number(draft.minutes) }),
    ...(draft.laterByWish && { laterByWish: true }),
    ...(isNamed(draft) ? personOf(draft, facts.consentVersion) : { anonymous: true as const }),
    question: filled(draft.question),
    ...(draft.typicalQuestion && { typicalQuestion: draft.typicalQuestion }),
    ...circumstancesOf(draft, facts.consentVersion),
    visitAddress: form === "visit_home" || form === "visit_event" ? filled(draft.visitAddress) : undefined,
  };
}

function timeOf(draft: CallDraft, { first, timezone }: CallFacts): Partial<Call> {
  const { consultantId, secondConsultantId, outsideDay: day, outsideTime: time } = draft;
  const second = secondConsultantId ? { secondConsultantId } : {};
  if (draft.form === "written" || draft.withoutTime) return consultantId ? { consultantId } : {};
  if (draft.outside) {
    const startsAt = wireInstant({ day, time }, timezone);
    const place = draft.outsidePlace && { placeId: draft.outsidePlace };
    return { startsAt, consultantId, ...second, ...place, outsideOpenings: draft.outsideReason.trim() };
  }
  const chosen = draft.time ?? first;
  return chosen ? { startsAt: chosen.startsAt, consultantId: chosen.consultantId, ...second } : {};
}

const personOf = (draft: CallDraft, version: number): Partial<Call> => ({
  person: { name: draft.name.trim(), phone: filled(draft.phone), email: filled(draft.email) },
  consents: draft.consent ? [{ purpose: "personal_data", version }] : undefined,
});
