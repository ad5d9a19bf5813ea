import {
  type AccessNeed,
  accessNeedsOf,
  type BookingAction,
  type BookingAlarm,
  type BookingSource,
  type BookingState,
  bookingActions,
  bookingAlarm,
  bookingStateAfter,
  type Channel,
  dayOf,
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
  /** Who receives together with the consultant. */
  secondConsultant: { id: string; name: string } | null;
  /** The room, or where the event is. */
  placeName: string | null;
  /** Whether the meeting has a link to open; the link itself is in the card. */
  hasVideoLink: boolean;
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
  /** Whether the window calls for somebody now, and how loud (R36). */
  alarm: BookingAlarm;
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
    secondConsultantId,
    secondConsultantName,
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
  const state = found.state as BookingState;
  const standing = windowStanding({
    ...{ requestedAt, startsAt, givenAt, firstOfferedAt, laterByWish, now, timezone },
    // A written request is in time when it is answered in time (R26).
    limits: found.form === "written" ? { bookingWindowDays: limits.writtenAnswerDays } : limits,
  });
  return {
    ...rest,
    state,
    form: found.form as ServiceForm,
    channel: found.channel as Channel,
    source: found.source as BookingSource,
    topic: found.topic as Topic | null,
    consultant: namedOf(consultantId, consultantName),
    accessNeeds: accessNeedsOf(found.accessNeeds),
    wishedConsultant: namedOf(wishedConsultantId, wishedConsultantName),
    secondConsultant: namedOf(secondConsultantId, secondConsultantName),
    standing,
    alarm: bookingAlarm({ state, standing, deadline: found.deadline, today: dayOf(now, timezone) }, limits),
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
