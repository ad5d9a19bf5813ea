import { bookingEvents, bookings, services } from "@prosvet/db/schema";
import { sql } from "drizzle-orm";
import { dayOfMoment, endOfDayAt, hi, lo, type Selection, today } from "./frame-queries.ts";
import { standing } from "./line-selection-queries.ts";

const notOffered = sql`
  not b.later_by_wish
  and (b.first_offered_at is null or ${dayOfMoment(sql`b.first_offered_at`)} > b.deadline)`;

const isOutside = sql`
  s.state = 'given' and (
    (s.form <> 'written' and s.duration_minutes not between v.min_minutes and v.max_minutes)
    or not v.channels ? s.channel
    or not v.forms ? s.form
    or s.printed_sheets > v.sheets
    or (s.copied_to_recipient_media and not v.media)
    or (${dayOfMoment(sql`s.started_at`)} > b.deadline and (b.form = 'written' or (${notOffered})))
  )`;

/** A window is at most sixty days long, so who asked earlier has their last day before the months. */
const longestWindow = sql`interval '62 days'`;

/**
 * Lines outside the limits that they were entered under, bookings whose window passed without a service, and bookings
 * put outside the openings: the same that `conductFlaws` and `windowFlaw` find.
 */
export const selectBreaches: Selection = (tx, wanted) => sql`
  select s.started_at as at, s.id, 'service' as source
  from ${services} s
  join versions v on v.id = s.limit_version_id
  left join ${bookings} b on b.tenant_id = ${tx.tenantId} and b.id = s.booking_id
  where ${standing(tx, wanted, isOutside)}
  union all
  select ${endOfDayAt(sql`b.deadline`)}, b.id, 'booking'
  from ${bookings} b
  where b.tenant_id = ${tx.tenantId} and b.joint_with is null and b.form <> 'written'
    and b.state in ('requested', 'confirmed', 'overdue', 'no_show')
    and b.requested_at >= ${lo} - ${longestWindow} and b.requested_at < ${hi}
    and b.deadline >= ${wanted.firstDay}::date and b.deadline < ${wanted.dayAfter}::date
    and b.deadline < ${today}
    and (b.starts_at is null or ${dayOfMoment(sql`b.starts_at`)} > b.deadline) and ${notOffered}
  union all
  select e.at, e.id, 'event'
  from ${bookingEvents} e
  where e.tenant_id = ${tx.tenantId} and e.action = 'register' and e.reason is not null
    and e.at >= ${lo} and e.at < ${hi}`;
