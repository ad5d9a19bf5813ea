import {
  type Channel,
  type ChildCategory,
  dayOf,
  type Outcome,
  type RatingChannel,
  type RecipientCategory,
  type RefusalReason,
  type ServiceContent,
  type ServiceForm,
  type ServiceKind,
  type ServiceState,
  type Topic,
} from "@prosvet/domain";
import type { FoundService } from "./journal-queries.ts";

/** A line of the journal for general use: a code and nobody's name (R33). */
export type ServiceRow = {
  id: string;
  year: number;
  number: number;
  startedAt: Date;
  durationMinutes: number;
  recipientCode: string;
  anonymous: boolean;
  /** Who they are was destroyed: the line stays under the code. */
  erased: boolean;
  category: RecipientCategory;
  /** In full years. What is for general use shows its group (`childAgeGroup`). */
  childAgeYears: number | null;
  participants: number;
  consultant: { id: string; name: string };
  kind: ServiceKind;
  content: ServiceContent;
  form: ServiceForm;
  channel: Channel;
  topics: Topic[];
  outcome: Outcome;
  refusalReason: RefusalReason | null;
  /** Organisations that the recipient was told of or sent to (R19, R29). */
  referredTo: string[];
  state: ServiceState;
  printedSheets: number;
  childPresent: boolean;
  childcareGiven: boolean;
  /** What is for general use shows them summed up. */
  childCategories: ChildCategory[];
  /** The room or the house of the centre; never an address that one came to. */
  place: string | null;
  /** How many materials of the library were sent (R46). */
  materialsSent: number;
  /** Whether there are letters or materials at the booking to ask after. */
  hasLetters: boolean;
  /** By a consent in writing (R48). */
  recordedByCentre: boolean;
  /** The recipient said beforehand that they record (R49). */
  recordingAnnounced: boolean;
  copiedToRecipientMedia: boolean;
  /** How many services this line is: the domain's one counting function said so when it was recorded; annulled, none. */
  counted: number;
  bookingNumber: string | null;
  /** The day of the centre on which the booking was made, null for who came without one. */
  bookedOn: string | null;
  /** The failed service that this one repeats. */
  retryOf: string | null;
  recordedAt: Date;
  /** Entered by mistake and struck through: the number stays, the line is worth nothing (R8). */
  isAnnulled: boolean;
  /** Counted on by each correction; who corrects the line says which one they saw. */
  version: number;
  isCorrected: boolean;
  /** Entered by the head when the month was closed already. */
  isAfterClosing: boolean;
  bookingId: string | null;
  /** What its recipient thought of it, 1 to 5, how and on which day of the centre they said so (R54, R55). */
  rating: { mark: number; channel: RatingChannel; on: string } | null;
};

/** A line as it is shown, from what the query found. In: the zone of the centre, whose days the journal counts in. */
export function serviceRowOf(
  { consultantId, consultantName, bookedAt, bookingSource, annulledAt, ...rest }: FoundService,
  timezone: string,
): ServiceRow {
  const { mark, ratingChannel, ratedAt, correctedAt, afterClosingReason, ...line } = rest;
  const { materialIds, recordingAnnouncedAt, ...found } = line;
  return {
    ...found,
    consultant: { id: consultantId, name: consultantName },
    category: found.category as RecipientCategory,
    kind: found.kind as ServiceKind,
    content: found.content as ServiceContent,
    form: found.form as ServiceForm,
    channel: found.channel as Channel,
    topics: found.topics as Topic[],
    outcome: found.outcome as Outcome,
    refusalReason: found.refusalReason as RefusalReason | null,
    state: found.state as ServiceState,
    childCategories: found.childCategories as ChildCategory[],
    materialsSent: materialIds.length,
    recordingAnnounced: recordingAnnouncedAt !== null,
    bookedOn: bookedAt && bookingSource !== "walk_in" ? dayOf(bookedAt, timezone) : null,
    counted: annulledAt === null ? found.counted : 0,
    isAnnulled: annulledAt !== null,
    isCorrected: correctedAt !== null,
    isAfterClosing: afterClosingReason !== null,
    rating:
      mark === null || ratedAt === null
        ? null
        : { mark, channel: ratingChannel as RatingChannel, on: dayOf(ratedAt, timezone) },
  };
}
