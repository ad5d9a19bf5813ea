import type {
  AccessNeed,
  BookingSource,
  BookingState,
  Channel,
  RecipientCategory,
  ServiceForm,
} from "@prosvet/domain";

/** A line of the journal of bookings for general use (R9, R31–R33). */
export type BookingRegisterRow = {
  /** By order in the year. */
  ordinal: number;
  requestedAt: Date;
  source: BookingSource;
  recipientCode: string;
  anonymous: boolean;
  category: RecipientCategory;
  /** In full years; for general use, its group is shown. */
  childAgeYears: number | null;
  topic: string | null;
  /** The question of the centre's list, in its words (R30). */
  typicalQuestion: string | null;
  form: ServiceForm;
  channel: Channel;
  wishedConsultant: string | null;
  /** How many children are to be looked after; 0 when none (R16). */
  childcareChildren: number;
  recordingAnnounced: boolean;
  startsAt: Date | null;
  consultant: string | null;
  /** Why another consultant than the wished one (R37, R38). */
  reassignmentReason: string | null;
  /** The last day of the window, «YYYY-MM-DD» (R36). */
  deadline: string;
  state: BookingState;
  /** The member of the staff who took it; null when the recipient did it on the site. */
  receivedBy: string | null;
};

/** The same line for official use (R34). */
export type OfficialBookingRow = BookingRegisterRow & {
  /** The number that the recipient was told. */
  number: string;
  name: string | null;
  phone: string | null;
  email: string | null;
  /** In the recipient's own words. */
  question: string | null;
  accessNeeds: readonly AccessNeed[];
  accessNote: string | null;
  /** Of the consent to personal data; null when there is none. */
  consentGivenOn: string | null;
  note: string | null;
};
