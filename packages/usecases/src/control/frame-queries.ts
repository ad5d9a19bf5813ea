import { ofTenant, type TenantTx } from "@prosvet/db";
import { limitVersions, tenants } from "@prosvet/db/schema";
import { defaultLimits } from "@prosvet/domain";
import { asc, type SQL, sql } from "drizzle-orm";
import type { Wanted } from "./control-period.ts";

/** Which rows are found: a select of `at`, `id` and `source`. */
export type Selection = (tx: TenantTx, wanted: Wanted) => SQL;

export const [timezone, today, now, lo, hi] = [
  sql`(select timezone from centre)`,
  sql`(select today from centre)`,
  sql`(select now from centre)`,
  sql`(select lo from centre)`,
  sql`(select hi from centre)`,
];

/** The day of the centre of a moment. */
export const dayOfMoment = (moment: SQL) => sql`(${moment} at time zone ${timezone})::date`;

/** The last minute of a day of the centre. */
export const endOfDayAt = (day: SQL) => sql`((${day} + time '23:59') at time zone ${timezone})`;

const limitOr = (path: string, value: string | number | boolean | readonly string[]) =>
  sql`coalesce(limits #> string_to_array(${path}::text, ','), ${JSON.stringify(value)}::text::jsonb)`;

/**
 * What every selection reads beside its rows: the clock and the months of the centre, and of each version of its limits
 * those that rows are held against; a limit that is not stored takes its default.
 */
export const frame = (tx: TenantTx, { firstDay, dayAfter, now: asked }: Wanted) => {
  const { durationMinutes } = defaultLimits;
  return sql`
    centre as materialized (
      select timezone, ${asked.toISOString()}::timestamptz as now,
        (${asked.toISOString()}::timestamptz at time zone timezone)::date as today,
        (${firstDay}::date::timestamp at time zone timezone) as lo,
        (${dayAfter}::date::timestamp at time zone timezone) as hi
      from ${tenants} where id = ${tx.tenantId}
    ),
    versions as materialized (
      select id,
        (${limitOr("journalEntryDays", defaultLimits.journalEntryDays)})::int as entry_days,
        (${limitOr("durationMinutes,min", durationMinutes.min)})::int as min_minutes,
        (${limitOr("durationMinutes,max", durationMinutes.max)})::int as max_minutes,
        (${limitOr("printoutPageCap", defaultLimits.printoutPageCap)})::int as sheets,
        (${limitOr("removableMediaAllowed", defaultLimits.removableMediaAllowed)})::boolean as media,
        ${limitOr("channels", defaultLimits.channels)} as channels,
        ${limitOr("serviceForms", defaultLimits.serviceForms)} as forms,
        ${limitOr("registers,services,columns", defaultLimits.registers.services.columns)} as columns
      from ${limitVersions} where tenant_id = ${tx.tenantId}
    )`;
};

/** Every version of the centre's limits, the first in force first. */
export const selectLimitVersions = (tx: TenantTx) =>
  tx
    .select({
      id: limitVersions.id,
      effectiveFrom: limitVersions.effectiveFrom,
      limits: limitVersions.limits,
    })
    .from(limitVersions)
    .where(ofTenant(tx, limitVersions))
    .orderBy(asc(limitVersions.effectiveFrom), asc(limitVersions.createdAt), asc(limitVersions.id))
    .execute();
