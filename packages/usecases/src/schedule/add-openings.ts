import { newId } from "@prosvet/crypto";
import { type TenantId, withTenant } from "@prosvet/db";
import type { ServiceForm, Weekday } from "@prosvet/domain";
import type { Deps } from "../context.ts";
import { insertOpenings } from "./opening-queries.ts";

/** What hours may say besides their times and forms. */
export type HoursDetails = {
  placeId?: string;
  /** Who receives together with the consultant. */
  secondConsultantId?: string;
  /** More than one is a group. */
  seats?: number;
  durationMinutes?: number;
  /** Wall times of a break inside the hours. */
  breakFrom?: string;
  breakUntil?: string;
  /** Whether weekly hours hold on holidays and days off too. */
  onHolidays?: boolean;
};

export type WeeklyHours = HoursDetails & {
  tenantId: TenantId;
  consultantId: string;
  weekdays: Weekday[];
  /** Wall times of the centre, `HH:MM`. */
  startsAt: string;
  endsAt: string;
  forms: ServiceForm[];
  validFrom: string;
  validTo?: string;
};

/** Opens the same hours on each of the weekdays, when a centre is set up (R13). */
export async function addOpenings(
  { db }: Pick<Deps, "db">,
  { tenantId, weekdays, ...hours }: WeeklyHours,
): Promise<void> {
  const rows = weekdays.map((weekday) => ({ id: newId(), weekday, ...hours }));
  await withTenant(db, tenantId, async (tx) => insertOpenings(tx, rows));
}

export type DatedHours = HoursDetails & {
  tenantId: TenantId;
  consultantId: string;
  onDate: string;
  /** On its date the weekly hours of the consultant do not apply. */
  replacesWeekly?: boolean;
  startsAt: string;
  endsAt: string;
  forms: ServiceForm[];
};

/** Opens hours on one date, when a centre is set up (R13). */
export async function addDatedOpening(
  { db }: Pick<Deps, "db">,
  { tenantId, ...hours }: DatedHours,
): Promise<void> {
  const { onDate } = hours;
  const row = { id: newId(), ...hours, validFrom: onDate, validTo: onDate };
  await withTenant(db, tenantId, async (tx) => insertOpenings(tx, [row]));
}
