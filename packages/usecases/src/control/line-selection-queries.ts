import type { TenantTx } from "@prosvet/db";
import { recipients, services } from "@prosvet/db/schema";
import { type SQL, sql } from "drizzle-orm";
import type { Wanted } from "./control-period.ts";
import { dayOfMoment, type Selection } from "./frame-queries.ts";

/** Lines of the months that still stand, with the limits that each was entered under. */
export const standing = (tx: TenantTx, { firstDay, lastMonth }: Wanted, condition: SQL) => sql`
  s.tenant_id = ${tx.tenantId} and s.register = 'services' and s.annulled_at is null
  and s.month between ${firstDay}::date and ${lastMonth}::date and (${condition})`;

const unreferred = sql`cardinality(s.referred_to) = 0`;
const isCrisis = sql`exists (select 1 from unnest(s.topics) topic where topic = '14' or topic like '14.%')`;
const blank = (column: SQL) => sql`btrim(coalesce(${column}, '')) = ''`;

const isEmpty = sql`
  (s.state <> 'draft' and cardinality(s.topics) = 0)
  or (s.state = 'given' and ${unreferred} and (s.kind = 'dispatcher' or s.outcome = 'referred' or ${isCrisis}))
  or (s.state = 'refused' and (s.refusal_reason is null or ${blank(sql`coalesce(s.refusal_text_sealed, s.refusal_text)`)}))
  or (s.child_present and ${blank(sql`s.child_present_reason`)})
  or (s.state = 'given' and s.kind = 'survey' and not s.feedback_given)
  or (s.state = 'given' and s.kind = 'content' and s.form <> 'written'
    and s.summary_sealed is null and s.request_sealed is null
    and v.columns ?| array['request_summary', 'recommendations'])
  or (s.state = 'given' and s.form in ('visit_home', 'visit_event')
    and s.place_id is null and s.visit_address_sealed is null and v.columns ? 'place')
  or (s.state = 'given' and not r.anonymous and r.category = 'unspecified' and v.columns ? 'recipient_category')`;

/** Lines that lack what they should have: the same that `emptyColumnFlaws` finds. */
export const selectEmpty: Selection = (tx, wanted) => sql`
  select s.started_at as at, s.id, 'service' as source
  from ${services} s
  join versions v on v.id = s.limit_version_id
  join ${recipients} r on r.tenant_id = ${tx.tenantId} and r.id = s.recipient_id
  where ${standing(tx, wanted, isEmpty)}`;

// The first comparison is the cheap one: two hours are more than a clock is ever put back by.
const isLate = sql`
  s.recorded_at > s.started_at + v.entry_days * interval '1 day' - interval '2 hours' and
  ${dayOfMoment(sql`s.recorded_at`)} > ${dayOfMoment(sql`s.started_at`)} + v.entry_days`;

/** Lines that came later than the term: the same that `lateEntryFlaw` finds. */
export const selectLate: Selection = (tx, wanted) => sql`
  select s.started_at as at, s.id, 'service' as source
  from ${services} s
  join versions v on v.id = s.limit_version_id
  where ${standing(tx, wanted, isLate)}`;
