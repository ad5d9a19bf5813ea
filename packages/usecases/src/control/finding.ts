import type { Flaw, LineChange } from "@prosvet/domain";

/** What a finding is about, and where it is opened. */
export type FindingSubject =
  | { kind: "service"; id: string; label: string; year: number; number: number }
  | { kind: "booking" | "written_request" | "recipient"; id: string; label: string };

/** What of the rule it is: in the centre's own regulation, where it says it. */
export type FoundFlaw = Flaw & { clause: string | null };

export type Finding = {
  id: string;
  at: Date;
  subject: FindingSubject | null;
  /** The consultant, or of the staff who entered, corrected, or looked. */
  who: string | null;
  flaws: FoundFlaw[];
  /** What a correction changed. */
  changes: LineChange[];
  /** The reason that was given. */
  why: string | null;
  /** Of a look: words of why that only the recipient's own key opens. */
  sealedWhy?: { words: string; of: string } | null;
  /** `why` is words that somebody wrote in clear, and not a code. */
  saysWords?: boolean;
};
