import type {
  AccessNeed,
  BookingSource,
  BookingState,
  Channel,
  RecipientCategory,
  ServiceForm,
} from "@prosvet/domain";
import type { FoundBookingLine } from "./booking-line-queries.ts";

/** A line of the journal of bookings as its documents show it for general use: a code and nobody's name (R9, R33). */
export type BookingLine = {
  ordinal: number;
  requestedAt: Date;
  source: BookingSource;
  recipientCode: string;
  anonymous: boolean;
  category: RecipientCategory;
  childAgeYears: number | null;
  topic: string | null;
  typicalQuestion: string | null;
  form: ServiceForm;
  channel: Channel;
  wishedConsultant: string | null;
  childcareChildren: number;
  recordingAnnounced: boolean;
  startsAt: Date | null;
  consultant: string | null;
  reassignmentReason: string | null;
  deadline: string;
  state: BookingState;
  receivedBy: string | null;
};

/** The same line for official use (R34). */
export type OfficialBookingLine = BookingLine & {
  number: string;
  name: string | null;
  phone: string | null;
  email: string | null;
  question: string | null;
  accessNeeds: readonly AccessNeed[];
  accessNote: string | null;
  consentGivenOn: string | null;
  note: string | null;
};

export function bookingLineOf(found: FoundBookingLine, reassignmentReason: string | null): BookingLine {
  return {
    ordinal: found.ordinal ?? 0,
    requestedAt: found.requestedAt,
    source: found.source as BookingSource,
    recipientCode: found.recipientCode,
    anonymous: found.anonymous,
    category: found.category as RecipientCategory,
    childAgeYears: found.childAgeYears,
    topic: found.topic,
    typicalQuestion: found.typicalQuestion,
    form: found.form as ServiceForm,
    channel: found.channel as Channel,
    wishedConsultant: found.wishedConsultant,
    childcareChildren: found.childcareChildren,
    recordingAnnounced: found.recordingAnnounced,
    startsAt: found.startsAt,
    consultant: found.consultant,
    reassignmentReason,
    deadline: found.deadline,
    state: found.state as BookingState,
    receivedBy: found.receivedBy,
  };
}
