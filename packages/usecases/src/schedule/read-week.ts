import { type TenantTx, withTenant } from "@prosvet/db";
import {
  addDays,
  type CalendarEntry,
  dayOf,
  endOfDay,
  type KeptOpening,
  openingsOnDay,
  type StandingOfOpening,
  startOfDay,
} from "@prosvet/domain";
import { z } from "zod";
import { notFound } from "../app-error.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import {
  selectCalendar,
  selectKeptAbsences,
  selectKeptOpenings,
  selectPeople,
  selectStartsOf,
} from "./kept-queries.ts";
import { readPlacesIn } from "./list-places.ts";

export const ReadWeek = z.strictObject({ from: z.iso.date(), consultantId: z.uuid().optional() });
export type ReadWeek = z.infer<typeof ReadWeek>;

type Named = { id: string; name: string };

/** Hours of a day as the schedule shows them. */
export type OpeningOfDay = Omit<KeptOpening, "roomId" | "placeId" | "consultantId" | "secondConsultantId"> & {
  standing: StandingOfOpening;
  consultant: Named;
  secondConsultant: Named | null;
  place: Named | null;
};

export type KeptAbsence = {
  id: string;
  /** Null when the whole centre is away. */
  consultantId: string | null;
  startsAt: Date;
  endsAt: Date;
  reason: string;
};

export type DayOfSchedule = {
  day: string;
  /** What the production calendar of the country says of the day. */
  calendar: { kind: CalendarEntry["kind"]; worksAs: number | null; title: string } | null;
  openings: OpeningOfDay[];
  absences: KeptAbsence[];
  bookings: number;
};

export type WeekOfSchedule = {
  timezone: string;
  consultant: Named;
  days: DayOfSchedule[];
  /** Absences that are not over, of the consultant and of the whole centre. */
  absences: KeptAbsence[];
};

/**
 * Seven days of a consultant's schedule (R13): hours with those that do not hold and why, absences, holidays, how many
 * are booked. A consultant reads their own. Throws `forbidden`, `not_found` for somebody who does not work here.
 */
export async function readWeek(ctx: Ctx, { from, consultantId }: ReadWeek): Promise<WeekOfSchedule> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, now);
    const people = await selectPeople(tx);
    const own = ownConsultantOf(actor);
    const wanted = consultantId ?? own ?? people[0]?.id;
    const consultant = people.find(({ id }) => id === wanted && (own === null || own === id));
    if (!consultant) throw notFound("Такого консультанта в центре нет.");
    const to = addDays(from, 6);
    const span = { from, to, startsAt: startOfDay(from, timezone), endsAt: endOfDay(to, timezone) };
    const facts = await readFacts(tx, consultant.id, { ...span, after: earlier(now, span.startsAt) });
    const known = { people, places: facts.places };
    const week = { ...facts, timezone, named: (opening: KeptOpening) => named(opening, known) };
    const days = Array.from({ length: 7 }, (_, index) => dayOfSchedule(addDays(from, index), week));
    return { timezone, consultant, days, absences: facts.absences.filter(({ endsAt }) => endsAt > now) };
  });
}

type Span = { from: string; to: string; startsAt: Date; endsAt: Date; after: Date };

const earlier = (one: Date, other: Date) => (one < other ? one : other);

async function readFacts(tx: TenantTx, consultantId: string, span: Span) {
  const [openings, absences, calendar, starts, places] = await Promise.all([
    selectKeptOpenings(tx, span.from),
    selectKeptAbsences(tx, span.after),
    selectCalendar(tx, span.from, span.to),
    selectStartsOf(tx, consultantId, span),
    readPlacesIn(tx),
  ]);
  return {
    openings: openings.filter((one) => [one.consultantId, one.secondConsultantId].includes(consultantId)),
    absences: absences.filter((one) => one.consultantId === null || one.consultantId === consultantId),
    calendar: calendar as (CalendarEntry & { title: string })[],
    ...{ starts, places },
  };
}

type Week = Omit<Awaited<ReturnType<typeof readFacts>>, "places"> & {
  timezone: string;
  named: (opening: KeptOpening) => Pick<OpeningOfDay, "consultant" | "secondConsultant" | "place">;
};

function dayOfSchedule(day: string, week: Week): DayOfSchedule {
  const { openings, absences, calendar, starts, timezone } = week;
  const entry = calendar.find((one) => one.day === day);
  const [begins, ends] = [startOfDay(day, timezone), endOfDay(day, timezone)];
  return {
    day,
    calendar: entry ? { kind: entry.kind, worksAs: entry.worksAs, title: entry.title } : null,
    openings: openingsOnDay(openings, day, calendar).map(({ opening, standing }) => {
      const { roomId, placeId, consultantId, secondConsultantId, ...rest } = opening;
      return { ...rest, standing, ...week.named(opening) };
    }),
    absences: absences.filter(({ startsAt, endsAt }) => startsAt <= ends && endsAt > begins),
    bookings: starts.filter((start) => dayOf(start, timezone) === day).length,
  };
}

function named(
  { consultantId, secondConsultantId, placeId }: KeptOpening,
  { people, places }: { people: readonly Named[]; places: readonly Named[] },
): Pick<OpeningOfDay, "consultant" | "secondConsultant" | "place"> {
  const nameOf = (id: string, rows: readonly Named[]) => ({
    id,
    name: rows.find((row) => row.id === id)?.name ?? "",
  });
  return {
    consultant: nameOf(consultantId, people),
    secondConsultant: secondConsultantId === null ? null : nameOf(secondConsultantId, people),
    place: placeId === null ? null : nameOf(placeId, places),
  };
}
