import type { Opening, Slot } from "../slots/slot-types.ts";
import { minutesOf } from "../time/calendar.ts";
import { answersTopic, type Competence } from "./competences.ts";

export type Candidate = {
  consultantId: string;
  /** Whether they answer the topic at all, and whether it is their main one. */
  answers: boolean;
  isMain: boolean;
  /** Bookings in the week of the meeting. */
  bookings: number;
  /** Minutes in which they receive in an ordinary week. */
  openMinutes: number;
};

/**
 * Candidates in the order in which the centre proposes them (R37, п. 21, абз. 24): whose main topic it is, who answers
 * it, who has the fewest bookings for the hours in which they receive, and at last by id.
 */
export const inOrderOfProposal = <T extends Candidate>(candidates: readonly T[]): T[] =>
  [...candidates].sort(
    (left, right) =>
      Number(right.isMain) - Number(left.isMain) ||
      Number(right.answers) - Number(left.answers) ||
      shareOf(left) - shareOf(right) ||
      (left.consultantId < right.consultantId ? -1 : 1),
  );

export type ProposalFacts = {
  topic?: string | undefined;
  competences?: readonly Competence[] | undefined;
  openings: readonly Opening[];
  /** Bookings of the week by consultant. */
  loads: ReadonlyMap<string, number>;
};

/** What the proposal of a consultant rests on. */
export function candidateOf(consultantId: string, facts: ProposalFacts): Candidate {
  const { topic, competences = [], openings, loads } = facts;
  const isMain = competences.some(
    (own) => own.consultantId === consultantId && own.topic === topic && own.isMain,
  );
  const answers = answersTopic([consultantId], facts);
  return {
    ...{ consultantId, isMain, answers },
    bookings: loads.get(consultantId) ?? 0,
    openMinutes: openMinutes(openings.filter((opening) => opening.consultantId === consultantId)),
  };
}

/** Of slots at one time, that of the consultant whom the centre proposes; null when there are none. */
export function proposeConsultant(slots: readonly Slot[], facts: ProposalFacts): Slot | null {
  const candidates = slots.map((slot) => ({ ...candidateOf(slot.consultantId, facts), slot }));
  return inOrderOfProposal(candidates)[0]?.slot ?? null;
}

const shareOf = ({ bookings, openMinutes: minutes }: Candidate): number => bookings / Math.max(minutes, 60);

const openMinutes = (openings: readonly Opening[]): number =>
  openings.reduce(
    (sum, { startsAt, endsAt }) => sum + Math.max(0, minutesOf(endsAt) - minutesOf(startsAt)),
    0,
  );
