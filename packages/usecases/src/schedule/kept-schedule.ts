import type { TenantTx } from "@prosvet/db";
import { addDays, dayOf, endOfDay, type KeptSchedule, startOfDay } from "@prosvet/domain";
import type { OwnCentre } from "../centres/index.ts";
import { selectKeptAbsences, selectKeptOpenings, selectPeople } from "./kept-queries.ts";
import { type Place, readPlacesIn } from "./list-places.ts";
import { readCompetencesIn, readScheduleFacts } from "./schedule-queries.ts";

/** The schedule from today on as the head keeps it, with those who are in it and where they receive. */
export type PlannedCentre = {
  schedule: KeptSchedule;
  people: { id: string; name: string }[];
  places: Place[];
};

/** Reads what a change of the schedule is decided by, to the last day that may be booked (R13). */
export async function readPlannedIn(
  tx: TenantTx,
  { timezone, limits }: Pick<OwnCentre, "timezone" | "limits">,
  now: Date,
): Promise<PlannedCentre> {
  const from = dayOf(now, timezone);
  const to = addDays(from, Math.max(limits.bookingHorizonDays, limits.bookingWindowDays) + 1);
  const span = { from, to, startsAt: startOfDay(from, timezone), endsAt: endOfDay(to, timezone) };
  const [facts, openings, absences, people, places, competences] = await Promise.all([
    readScheduleFacts(tx, span),
    selectKeptOpenings(tx, from),
    selectKeptAbsences(tx, now),
    selectPeople(tx),
    readPlacesIn(tx),
    readCompetencesIn(tx),
  ]);
  const { busy, calendar } = facts;
  return { schedule: { openings, absences, busy, calendar, competences, timezone }, people, places };
}
