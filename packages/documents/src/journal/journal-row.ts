import type {
  Channel,
  Outcome,
  RatingChannel,
  RecipientCategory,
  RefusalReason,
  ServiceContent,
  ServiceForm,
  ServiceKind,
} from "@prosvet/domain";

/** What the journal of services shows of a service: codes and no personal data of recipients (R33). */
export type JournalRow = {
  number: number;
  /** The day of the centre on which the booking was made, «YYYY-MM-DD»; null for who came without one (R9). */
  bookedOn: string | null;
  startedAt: Date;
  durationMinutes: number;
  recipientCode: string;
  anonymous: boolean;
  category: RecipientCategory;
  /** In full years; the journal shows its group. */
  childAgeYears: number | null;
  /** 1 or 2: two parents with one question are one service (R41). */
  participants: number;
  consultant: { name: string };
  kind: ServiceKind;
  content: ServiceContent;
  form: ServiceForm;
  channel: Channel;
  topics: readonly string[];
  outcome: Outcome;
  refusalReason: RefusalReason | null;
  /** Organisations that the recipient was told of or sent to (R19, R29). */
  referredTo: readonly string[];
  printedSheets: number;
  childPresent: boolean;
  childcareGiven: boolean;
  /** The failed service that this one repeats (R50). */
  retryOf: string | null;
  /** How many services the line is worth: 0 when it repeats one already counted (R50). */
  counted: number;
  /** Entered by mistake: the number stays and the line is struck through (R8). */
  isAnnulled?: boolean;
  /** What its recipient thought of it, 1 to 5, how and on which day of the centre they said so (R54, R55). */
  rating?: { mark: number; channel: RatingChannel; on: string } | null;
};
