import type { ChildCategory, RatingChannel, Speciality } from "@prosvet/domain";
import type { JournalRow } from "../journal/journal-row.ts";

/** A correction of a line: what it said before, in the values that were changed (R8). */
export type ServiceCorrection = {
  was: Partial<Omit<ServiceRegisterRow, "corrections">>;
  /** The day of the centre on which it was corrected, «YYYY-MM-DD». */
  on: string;
  /** In Russian. */
  reason: string;
  /** The closed period that it was made in, in Russian: «ноябрь 2026 года»; null while the period was open. */
  closedPeriod: string | null;
};

/** A line of the journal of services for general use: a code and no personal data of recipients (R8, R33). */
export type ServiceRegisterRow = Omit<JournalRow, "consultant"> & {
  consultant: { name: string; speciality: Speciality | null };
  childCategories: readonly ChildCategory[];
  /** The room or the kind of place, never an address. */
  place: string | null;
  /** Why the child was there (R28). */
  childPresentReason: string | null;
  /** What the refusal says beside its reason (R52). */
  refusalText: string | null;
  /** How many materials were sent (R46). */
  materialsSent: number;
  /** Recorded by the centre, by a written consent (R48). */
  recordedByCentre: boolean;
  /** The recipient said beforehand that they record (R49). */
  recordingAnnounced: boolean;
  rating: { mark: number; channel: RatingChannel; on: string } | null;
  /** The oldest first. */
  corrections: readonly ServiceCorrection[];
};

/** The same line for official use: what names people and what they said (R34). */
export type OfficialServiceRow = ServiceRegisterRow & {
  name: string | null;
  secondRecipient: { recipientCode: string; anonymous: boolean; name: string | null } | null;
  visitAddress: string | null;
  requestSummary: string | null;
  recommendations: string | null;
  /** Titles of what was sent (R46). */
  materials: readonly string[];
  /** The number of the written consent to be recorded (R48). */
  recordingConsent: string | null;
  ratingComment: string | null;
  /** The version of the regulation in force: the order that set it (R7). */
  regulationVersion: string;
  recordedBy: string;
  recordedAt: Date;
};
