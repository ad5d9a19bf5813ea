import {
  type AnswerStanding,
  answerStanding,
  type BookingSource,
  type BookingState,
  type CalendarDay,
  type Channel,
  dayOf,
  refusalToDraftAnswer,
  type Topic,
} from "@prosvet/domain";
import { notFound } from "../app-error.ts";
import type { FoundRequest } from "./written-request-queries.ts";

type Named = { id: string; name: string };

/** A written request as the staff see it in the list: a code, and nothing of what it asks. */
export type WrittenRequestRow = {
  id: string;
  number: string;
  state: BookingState;
  channel: Channel;
  source: BookingSource;
  topic: Topic | null;
  hasQuestion: boolean;
  requestedAt: Date;
  /** The last day for the answer. */
  deadline: CalendarDay;
  standing: AnswerStanding;
  /** Who answers; null until the centre has named somebody. */
  consultant: Named | null;
  /** Whom the recipient would like; it binds nobody and opens nothing. */
  wishedConsultant: Named | null;
  recipientCode: string;
  anonymous: boolean;
  draftSavedAt: Date | null;
  answeredAt: Date | null;
  serviceId: string | null;
  mayAnswer: boolean;
};

/** There is none, or none that this person may know of. */
export const noSuchRequest = () =>
  notFound("Такого письменного запроса нет. Возможно, ссылка устарела: вернитесь к списку запросов.");

const namedOf = (id: string | null, name: string | null): Named | null =>
  id !== null && name !== null ? { id, name } : null;

/** A request as it is shown, from what the query found. */
export function requestRowOf(found: FoundRequest, now: Date, timezone: string): WrittenRequestRow {
  const { id, number, requestedAt, deadline, recipientCode, anonymous, hasQuestion } = found;
  const { answeredAt, serviceId } = found;
  const state = found.state as BookingState;
  const answeredOn = answeredAt && dayOf(answeredAt, timezone);
  return {
    ...{ id, number, state, requestedAt, deadline, recipientCode, anonymous, hasQuestion },
    ...{ answeredAt, serviceId },
    channel: found.channel as Channel,
    source: found.source as BookingSource,
    topic: found.topic as Topic | null,
    standing: answerStanding({ deadline, answeredOn, today: dayOf(now, timezone) }),
    consultant: namedOf(found.consultantId, found.consultantName),
    wishedConsultant: namedOf(found.wishedConsultantId, found.wishedConsultantName),
    draftSavedAt: answeredAt ? null : found.draftSavedAt,
    mayAnswer: refusalToDraftAnswer({ state }) === null,
  };
}
