import { addDays, dayOf, type ServiceForm, type Topic, timeInWords } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { listSlots } from "@prosvet/usecases/schedule";
import type { PageContext } from "../pages-env.ts";

/** A time to choose; `consultantId` is null when whoever is free then may receive. */
export type FreeTime = {
  value: string;
  startsAt: Date;
  endsAt: Date;
  consultantId: string | null;
  names: string[];
  /** Where it is, when it is at an event: in the centre everybody finds the room. */
  places: string[];
};

/** Free times of one day, in order. */
export type FreeDay = { day: string; times: FreeTime[] };

/** What a time is for: who may receive and for how long depends on the topic (R27, R37). */
type Wanted = { form: ServiceForm; topic: Topic | null };

/** What a parent may choose from now, by day (R36): each time once, of one consultant or of anybody who is free (R38). */
export async function freeDays(
  c: PageContext,
  { form, topic }: Wanted,
  consultantId: string | null,
  laterByWish = false,
): Promise<FreeDay[]> {
  const { centre, ctx } = c.var;
  const today = dayOf(ctx.now, centre.timezone);
  const span = { from: today, to: addDays(today, centre.limits.bookingHorizonDays), form };
  const wanted = { ...span, ...(topic && { topic }), ...(consultantId && { consultantId }), laterByWish };
  const slots = await listSlots(ctx, centre, wanted);
  const names = namesToShow(centre);
  const times = new Map<number, FreeTime>();
  for (const { startsAt, endsAt, consultantId: free, placeName } of slots) {
    const time = times.get(startsAt.getTime()) ?? timeOf(startsAt, endsAt, consultantId);
    const name = names.get(free);
    if (name) time.names.push(name);
    if (form === "visit_event" && placeName && !time.places.includes(placeName)) time.places.push(placeName);
    times.set(startsAt.getTime(), time);
  }
  return byDay([...times.values()], centre.timezone);
}

/** «17:00, Школа № 3» */
export const freeTimeInWords = ({ startsAt, places }: FreeTime, { timezone }: Centre): string =>
  [timeInWords(startsAt, timezone), placesInWords(places)].filter(Boolean).join(", ");

export const placesInWords = (places: readonly string[]): string => places.join(" или ");

/** The consultants a parent may choose or prefer; none when the centre decides (R37, R38). */
export const consultantsToChoose = ({ limits, consultants }: Centre) =>
  limits.consultantChoice === "none" ? [] : consultants.filter(({ mayBeChosen }) => mayBeChosen);

/** The start and the consultant of a posted value, or null when it is none of ours. */
export function timeNamed(value: string): { start: string; consultantId: string | null } | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\dZ)(?:\/([0-9a-f-]{36}))?$/.exec(value);
  return match ? { start: match[1] as string, consultantId: match[2] ?? null } : null;
}

function timeOf(startsAt: Date, endsAt: Date, consultantId: string | null): FreeTime {
  const start = `${startsAt.toISOString().slice(0, 16)}Z`;
  const value = consultantId ? `${start}/${consultantId}` : start;
  return { value, startsAt, endsAt, consultantId, names: [], places: [] };
}

const namesToShow = (centre: Centre) =>
  new Map(consultantsToChoose(centre).map(({ id, name }) => [id, name]));

function byDay(times: readonly FreeTime[], timezone: string): FreeDay[] {
  const days = new Map<string, FreeTime[]>();
  for (const time of times) {
    const day = dayOf(time.startsAt, timezone);
    const sameDay = days.get(day);
    if (sameDay) sameDay.push(time);
    else days.set(day, [time]);
  }
  return [...days].map(([day, ofDay]) => ({ day, times: ofDay }));
}
