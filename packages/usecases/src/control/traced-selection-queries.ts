import { auditEntries, serviceCorrections } from "@prosvet/db/schema";
import { sql } from "drizzle-orm";
import { hi, lo, type Selection } from "./frame-queries.ts";

/** Spelt as in the index of looks and not as parameters: a plan that is kept for any month finds it so. */
export const isLook = sql`e.action in (
  'recipients.disclose', 'recipients.find', 'recipients.list_duplicates', 'recipients.extract',
  'consents.read_scan', 'written_requests.open', 'services.disclose')`;

/** Corrections and annulments that were made in the months. */
export const selectCorrected: Selection = (tx) => sql`
  select c.corrected_at as at, c.id, 'correction' as source
  from ${serviceCorrections} c
  where c.tenant_id = ${tx.tenantId} and c.corrected_at >= ${lo} and c.corrected_at < ${hi}`;

/** Looks at who recipients are, in the months. */
export const selectLooked: Selection = (tx) => sql`
  select e.at, e.id, 'look' as source
  from ${auditEntries} e
  where e.tenant_id = ${tx.tenantId} and ${isLook} and e.at >= ${lo} and e.at < ${hi}`;
