import type { TenantTx } from "@prosvet/db";
import { memberships, serviceCorrections, services } from "@prosvet/db/schema";
import { sql } from "drizzle-orm";
import { overPage, type PageWanted, placed } from "./page-queries.ts";
import { selectCorrected } from "./traced-selection-queries.ts";

/** A correction with what came after it: the columns of later ones as they were, and the line as it is now. */
export type CorrectionRow = {
  id: string;
  at: number;
  micros: string;
  action: "correct" | "annul";
  who: string;
  reason: string | null;
  afterClosing: boolean;
  was: Record<string, unknown>;
  became: Record<string, unknown>[];
  serviceId: string;
  year: number;
  number: number;
};

const line = sql`jsonb_build_object(
  'participants', s.participants, 'kind', s.kind, 'content', s.content, 'form', s.form,
  'channel', s.channel, 'topics', s.topics, 'durationMinutes', s.duration_minutes,
  'outcome', s.outcome, 'printedSheets', s.printed_sheets, 'childPresent', s.child_present,
  'childcareGiven', s.childcare_given, 'feedbackGiven', s.feedback_given, 'counted', s.counted)`;

/** A page of corrections, the newest first. */
export async function selectCorrectionPage(tx: TenantTx, wanted: PageWanted): Promise<CorrectionRow[]> {
  const rows = await tx
    .execute<CorrectionRow>(
      overPage(
        tx,
        selectCorrected,
        wanted,
        sql`
    select ${placed}, c.action, m.display_name as who, c.reason, c.after_closing as "afterClosing", c.was,
      coalesce((
        select jsonb_agg(later.was order by later.version) from ${serviceCorrections} later
        where later.tenant_id = ${tx.tenantId} and later.service_id = c.service_id and later.version > c.version
      ), '[]'::jsonb) || jsonb_build_array(${line}) as became,
      s.id as "serviceId", s.year, s.number
    from page p
    join ${serviceCorrections} c on c.tenant_id = ${tx.tenantId} and c.id = p.id
    join ${services} s on s.tenant_id = ${tx.tenantId} and s.id = c.service_id
    join ${memberships} m on m.tenant_id = ${tx.tenantId} and m.id = c.corrected_by`,
      ),
    )
    .execute();
  return [...rows];
}
