import { addDays, dayOf, type Slot } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { listSlots } from "@prosvet/usecases/schedule";
import type { PageContext } from "../pages-env.ts";
import type { DraftMeeting } from "../sealed/draft-cookie.ts";

/** A time to choose: with a consultant when parents see who receives them, otherwise whoever is free. */
export type FreeTime = { value: string; startsAt: Date; endsAt: Date; consultant: { id: string; name: string } | null };

/** Free times of one day, in order. */
export type FreeDay = { day: string; times: FreeTime[] };

/** What a parent may choose from now, by day (R36, R38); `consultantId` narrows it where the centre lets them choose. */
export async function freeDays(c: PageContext, meeting: DraftMeeting, consultantId: string | null): Promise<FreeDay[]> {
  const { centre, ctx } = c.var;
  const today = dayOf(ctx.now, centre.timezone);
  const span = { from: today, to: addDays(today, centre.limits.bookingHorizonDays) };
  const slots = await listSlots(ctx, centre, {
    ...span,
    form: meeting.form,
    ...(consultantId ? { consultantId } : {}),
  });
  const days = new Map<string, Map<string, FreeTime>>();
  for (const slot of slots) {
    const time = freeTimeOf(slot, centre);
    const day = dayOf(slot.startsAt, centre.timezone);
    const times = days.get(day) ?? new Map<string, FreeTime>();
    if (!times.has(time.value)) times.set(time.value, time);
    days.set(day, times);
  }
  return [...days].map(([day, times]) => ({ day, times: [...times.values()] }));
}

/** The free time of a posted value, or null when it is no longer there. */
export const freeTimeNamed = (days: readonly FreeDay[], value: string): FreeTime | null =>
  days.flatMap(({ times }) => times).find((time) => time.value === value) ?? null;

/** The consultants a parent may choose from; none when the centre decides (R37, R38). */
export const consultantsToChoose = ({ limits, consultants }: Centre) =>
  limits.consultantChoice === "choice" ? consultants.filter(({ mayBeChosen }) => mayBeChosen) : [];

function freeTimeOf({ startsAt, endsAt, consultantId }: Slot, centre: Centre): FreeTime {
  const named = centre.limits.consultantChoice !== "none";
  const consultant = named ? centre.consultants.find(({ id }) => id === consultantId) : undefined;
  const start = startsAt.toISOString().slice(0, 16);
  return {
    value: consultant ? `${start}Z/${consultant.id}` : `${start}Z`,
    startsAt,
    endsAt,
    consultant: consultant ? { id: consultant.id, name: consultant.name } : null,
  };
}
