import type { ConsentPurpose } from "../catalogues/document-kinds.ts";
import type { CalendarDay } from "../time/calendar.ts";

export type ConsentTerm = {
  withdrawnAt: Date | string | null;
  /** The last day on which it holds; null as long as its purpose. */
  validUntil: CalendarDay | null;
};

export type ConsentStanding = "live" | "withdrawn" | "over";

export const consentStandingLabels: Record<ConsentStanding, string> = {
  live: "действует",
  withdrawn: "отозвано",
  over: "срок истёк",
};

/** Whether a consent holds on a day of its centre (R42, R48). */
export function standingOfConsent(
  { withdrawnAt, validUntil }: ConsentTerm,
  today: CalendarDay,
): ConsentStanding {
  if (withdrawnAt !== null) return "withdrawn";
  return validUntil !== null && validUntil < today ? "over" : "live";
}

/**
 * Whether the centre may still write to a recipient: not once they have taken their consent to its keeping their name
 * and contacts back and given no other (R42).
 */
export function mayBeWritten(consents: readonly { purpose: string; withdrawnAt: Date | null }[]): boolean {
  const given = consents.filter(({ purpose }) => purpose === ("personal_data" satisfies ConsentPurpose));
  return given.length === 0 || given.some(({ withdrawnAt }) => withdrawnAt === null);
}
