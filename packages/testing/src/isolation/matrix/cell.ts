import type { Finding } from "../finding.ts";
import type { Settings } from "./attempt.ts";
import type { Place } from "./place.ts";

/** One statement that was tried and judged. */
export type Cell = { findings: Finding[] };

/** A tenant and department that are set, and the booking that was claimed. */
export const settingsOf = (own: Place, claimed: Place): Settings => ({
  tenant_id: own.tenant,
  department_id: own.department,
  booking_id: claimed.booking,
  recipient_id: claimed.recipient,
});
