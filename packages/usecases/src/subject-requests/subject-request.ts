import {
  type SubjectRequestKind,
  type SubjectRequestOutcome,
  type SubjectRequestStanding,
  type SubjectRequestWay,
  subjectRequestStanding,
} from "@prosvet/domain";
import type { FoundRequest } from "./request-queries.ts";

/** A request of somebody about their own data, as the register has it. Days are «2026-11-22». */
export type SubjectRequest = {
  id: string;
  year: number;
  number: number;
  kind: SubjectRequestKind;
  way: SubjectRequestWay;
  /** By code alone; null is somebody of whom the centre holds nothing. */
  recipient: { id: string; code: string } | null;
  receivedOn: string;
  deadline: string;
  registeredBy: string;
  standing: SubjectRequestStanding;
  answer: {
    outcome: SubjectRequestOutcome;
    on: string;
    by: string;
    act: { id: string; year: number; number: number } | null;
  } | null;
};

/** The line of a row, as it stands on a day. */
export function subjectRequestOf(row: FoundRequest, today: string): SubjectRequest {
  const { outcome, answeredOn, answeredBy, actId, actYear, actNumber } = row;
  return {
    ...{ id: row.id, year: row.year, number: row.number },
    ...{ kind: row.kind as SubjectRequestKind, way: row.way as SubjectRequestWay },
    recipient: row.recipientId && row.recipientCode ? { id: row.recipientId, code: row.recipientCode } : null,
    ...{ receivedOn: row.receivedOn, deadline: row.deadline, registeredBy: row.registeredBy },
    standing: subjectRequestStanding(row, today),
    answer:
      outcome === null || answeredOn === null
        ? null
        : {
            outcome: outcome as SubjectRequestOutcome,
            ...{ on: answeredOn, by: answeredBy ?? "" },
            act: actId && actYear && actNumber ? { id: actId, year: actYear, number: actNumber } : null,
          },
  };
}
