import {
  type AccessNeed,
  accessNeedsOf,
  type BookingAction,
  type BookingSource,
  type BookingState,
  bookingActions,
  bookingStateAfter,
  type Channel,
  type Limits,
  type ServiceForm,
  type Topic,
  type WindowStanding,
  windowStanding,
} from "@prosvet/domain";
import type { Member } from "../context.ts";
import type { StaffRow } from "./staff-row-queries.ts";

/** A booking as the staff see it: a code and no name. Who they are is asked apart, and every look is written down. */
export type BookingRow = {
  id: string;
  number: string;
  state: BookingState;
  startsAt: Date | null;
  endsAt: Date | null;
  /** Who holds the time, or whom the centre has named. */
  consultant: { id: string; name: string } | null;
  /** Whom the recipient would like; it binds nobody and opens nothing. */
  wishedConsultant: { id: string; name: string } | null;
  recipientCode: string;
  anonymous: boolean;
  form: ServiceForm;
  channel: Channel;
  source: BookingSource;
  topic: Topic | null;
  typicalQuestion: string | null;
  hasQuestion: boolean;
  requestedAt: Date;
  deadline: string;
  standing: WindowStanding;
  childcareChildren: number;
  /** Full years of each child, as far as they were said. */
  childcareAges: number[];
  /** Two come with one question (R41). */
  participants: number;
  accessNeeds: AccessNeed[];
  /** A professional has booked for a family. */
  onBehalf: boolean;
  /** The recipient has said that they will record the conversation (R49). */
  recordingAnnounced: boolean;
  /** What the one who asks may do with it now. */
  actions: BookingAction[];
  serviceId: string | null;
};

const actionsOf: Record<Member["role"], readonly BookingAction[]> = {
  head: bookingActions,
  registrar: bookingActions,
  consultant: ["mark_no_show", "record_service"],
};

const notByHand: readonly BookingAction[] = [
  "request",
  "mark_overdue",
  "move_by_recipient",
  "lose_time",
  "cancel_by_recipient",
];

export type Viewer = { now: Date; timezone: string; limits: Limits; actor: Member };

/** What the viewer sees of a booking and may do with it now. */
export function rowOf(found: StaffRow, viewer: Viewer): BookingRow {
  const {
    consultantId,
    consultantName,
    wishedConsultantId,
    wishedConsultantName,
    recipientId: _,
    firstOfferedAt,
    laterByWish,
    version: __,
    givenAt,
    ...rest
  } = found;
  const { now, timezone, limits } = viewer;
  const { requestedAt, startsAt } = found;
  return {
    ...rest,
    state: found.state as BookingState,
    form: found.form as ServiceForm,
    channel: found.channel as Channel,
    source: found.source as BookingSource,
    topic: found.topic as Topic | null,
    consultant: namedOf(consultantId, consultantName),
    accessNeeds: accessNeedsOf(found.accessNeeds),
    wishedConsultant: namedOf(wishedConsultantId, wishedConsultantName),
    standing: windowStanding({
      requestedAt,
      startsAt,
      givenAt,
      firstOfferedAt,
      laterByWish,
      now,
      timezone,
      // A written request is in time when it is answered in time (R26).
      limits: found.form === "written" ? { bookingWindowDays: limits.writtenAnswerDays } : limits,
    }),
    actions: actionsFor(found, viewer),
  };
}

const namedOf = (id: string | null, name: string | null) => (id && name ? { id, name } : null);

function actionsFor({ state, startsAt }: StaffRow, { actor, now }: Viewer): BookingAction[] {
  return actionsOf[actor.role].filter(
    (action) =>
      !notByHand.includes(action) &&
      bookingStateAfter(state as BookingState, action) !== null &&
      (action !== "mark_no_show" || (startsAt !== null && startsAt <= now)),
  );
}
