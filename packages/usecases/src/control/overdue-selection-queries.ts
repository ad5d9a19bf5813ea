import { bookings, services } from "@prosvet/db/schema";
import { sql } from "drizzle-orm";
import { endOfDayAt, hi, lo, now, type Selection, today } from "./frame-queries.ts";

/** Bookings past their time that are not closed: the same that `overdueFlaw` finds. */
export const selectOverdue: Selection = (tx, { dayAfter }) => sql`
  select b.ends_at as at, b.id, 'booking' as source
  from ${bookings} b
  where b.tenant_id = ${tx.tenantId} and b.joint_with is null
    and b.state in ('requested', 'confirmed', 'overdue')
    and b.form <> 'written' and b.ends_at < least(${now}, ${hi})
  union all
  select ${endOfDayAt(sql`b.deadline`)}, b.id, 'booking'
  from ${bookings} b
  where b.tenant_id = ${tx.tenantId} and b.joint_with is null
    and b.state in ('requested', 'confirmed', 'overdue')
    and (b.form = 'written' or (b.ends_at is null and not b.later_by_wish))
    and b.deadline < ${today} and b.deadline < ${dayAfter}::date
  union all
  select b.ends_at, b.id, 'booking'
  from ${bookings} b
  where b.tenant_id = ${tx.tenantId} and b.joint_with is null and b.state = 'took_place'
    and b.starts_at >= ${lo} and b.starts_at < ${hi} and b.ends_at < ${now}
    and not exists (
      select 1 from ${services} s
      where s.tenant_id = ${tx.tenantId} and s.booking_id = b.id
        and s.state <> 'failed_technical' and s.annulled_at is null
    )`;
