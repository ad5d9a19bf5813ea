import type { TenantTx } from "@prosvet/db";
import {
  auditEntries,
  bookingEvents,
  bookings,
  memberships,
  recipients,
  scans,
  services,
} from "@prosvet/db/schema";
import { sql } from "drizzle-orm";
import type { Wanted } from "./control-period.ts";
import { frame, hi, lo } from "./frame-queries.ts";
import { overPage, type PageWanted, placed } from "./page-queries.ts";
import { isLook, selectLooked } from "./traced-selection-queries.ts";

/** A look, and whose code it was at: null where none was found. */
export type LookRow = {
  id: string;
  at: number;
  micros: string;
  who: string | null;
  action: string;
  facts: { why?: string; reason?: string; words?: string; wordsOf?: string; on?: string };
  recipientId: string | null;
  recipientCode: string | null;
  /** Whether they have or had a booking or a service with that recipient. */
  isRelated: boolean | null;
};

const ids = sql`array(
  select k.id from ${recipients} k where k.tenant_id = e.tenant_id and (k.id = r.id or k.merged_into = r.id))`;

const isRelated = sql`
  exists (
    select 1 from ${bookings} x
    where x.tenant_id = e.tenant_id and (x.recipient_id = any (${ids}) or x.second_recipient_id = any (${ids}))
      and (x.consultant_id = m.consultant_id or x.created_by = m.id or exists (
        select 1 from ${bookingEvents} v
        where v.tenant_id = e.tenant_id and v.booking_id = x.id and v.membership_id = m.id)))
  or exists (
    select 1 from ${services} x
    where x.tenant_id = e.tenant_id and (x.recipient_id = any (${ids}) or x.second_recipient_id = any (${ids}))
      and (x.consultant_id = m.consultant_id or x.recorded_by = m.id))`;

/** A page of looks, the newest first. */
export async function selectLookPage(tx: TenantTx, wanted: PageWanted): Promise<LookRow[]> {
  const rows = await tx
    .execute<LookRow>(
      overPage(
        tx,
        selectLooked,
        wanted,
        sql`
    select ${placed}, m.display_name as who, e.action, e.facts, r.id as "recipientId",
      r.code as "recipientCode", case when r.id is not null then ${isRelated} end as "isRelated"
    from page p
    join ${auditEntries} e on e.tenant_id = ${tx.tenantId} and e.id = p.id
    left join ${memberships} m on m.tenant_id = ${tx.tenantId} and m.id = e.membership_id
    left join ${bookings} b on b.tenant_id = ${tx.tenantId} and e.subject_kind = 'booking' and b.id = e.subject_id
    left join ${scans} n on n.tenant_id = ${tx.tenantId} and e.subject_kind = 'scan' and n.id = e.subject_id
    left join ${services} s on s.tenant_id = ${tx.tenantId} and e.subject_kind = 'service' and s.id = e.subject_id
    left join ${recipients} r on r.tenant_id = ${tx.tenantId}
      and r.id = coalesce(b.recipient_id, n.recipient_id, s.recipient_id, case when e.subject_kind = 'recipient' then e.subject_id end)`,
      ),
    )
    .execute();
  return [...rows];
}

export type Looker = { id: string; name: string; looks: number };

/** How often each of the staff looked, those of a printed day apart: a sheet names everybody of it at once. */
export async function countLookers(tx: TenantTx, wanted: Wanted): Promise<Looker[]> {
  const rows = await tx
    .execute<Looker>(sql`
    with ${frame(tx, wanted)}
    select m.id, m.display_name as name, count(*)::int as looks
    from ${auditEntries} e
    join ${memberships} m on m.tenant_id = ${tx.tenantId} and m.id = e.membership_id
    where e.tenant_id = ${tx.tenantId} and ${isLook} and e.at >= ${lo} and e.at < ${hi}
      and coalesce(e.facts ->> 'on', '') <> 'day_sheet'
    group by m.id, m.display_name
    order by looks desc, m.id`)
    .execute();
  return [...rows];
}
