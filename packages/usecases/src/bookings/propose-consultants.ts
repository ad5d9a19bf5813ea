import { withTenant } from "@prosvet/db";
import {
  addDays,
  candidateOf,
  dayOf,
  endOfDay,
  freeSlots,
  inOrderOfProposal,
  type ServiceForm,
  type Slot,
  startOfDay,
  weekOf,
} from "@prosvet/domain";
import { type OwnCentre, readCentreIn } from "../centres/index.ts";
import { selectConsultants } from "../consultants/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { readScheduleFacts, type ScheduleFacts } from "../schedule/index.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { readStaffRow, type StaffRow } from "./staff-row-queries.ts";

export type ConsultantProposal = {
  consultantId: string;
  name: string;
  /** Why they stand where they stand, in words. */
  why: string[];
  /** Their first free time inside the window of the booking; null when there is none, or it needs none. */
  firstFree: Slot | null;
};

/**
 * Whom the centre proposes for a booking (R37): first who is free inside its window, of them whose main topic it is,
 * then the least loaded. Out: everybody who works in the centre, in that order. Throws `forbidden`, `not_found`.
 */
export async function proposeConsultants(ctx: Ctx, bookingId: string): Promise<ConsultantProposal[]> {
  requireMember(ctx, "head", "registrar");
  const { now } = ctx;
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const centre = await readCentreIn(tx, now);
    const row = await readStaffRow(tx, bookingId, null);
    if (!row) throw noSuchBooking();
    const days = daysOf(row, now, centre);
    const schedule = await readScheduleFacts(tx, { ...days, topic: row.topic ?? undefined });
    const people = await selectConsultants(tx).execute();
    return ordered(row, people, schedule, { now, centre });
  });
}

/** Whole weeks around the window that is left, so that a week's bookings are counted whole. */
function daysOf({ deadline }: StaffRow, now: Date, { timezone }: OwnCentre) {
  const today = dayOf(now, timezone);
  const { from } = weekOf(today);
  const { to } = weekOf(deadline > today ? deadline : today);
  return { from, to, startsAt: startOfDay(from, timezone), endsAt: endOfDay(to, timezone) };
}

type Around = { now: Date; centre: OwnCentre };

function ordered(
  row: StaffRow,
  people: { id: string; name: string }[],
  schedule: ScheduleFacts,
  { now, centre }: Around,
): ConsultantProposal[] {
  const { timezone, limits } = centre;
  const { requestedAt, deadline } = row;
  const [today, topic, form] = [dayOf(now, timezone), row.topic ?? undefined, row.form as ServiceForm];
  const busy = schedule.busy.filter((range) => ![range.bookingId, range.jointWith].includes(row.id));
  const free = freeSlots({
    ...{ ...schedule, busy, competences: [], timezone, now, limits, requestedAt, form, topic },
    ...{ from: today, to: deadline, laterByWish: true },
  });
  const candidates = people.map(({ id, name }) => {
    const firstFree = free.find(({ consultantId }) => consultantId === id) ?? null;
    const loads = loadsInWeek(busy, dayOf(firstFree?.startsAt ?? now, timezone), timezone);
    return { ...candidateOf(id, { ...schedule, topic, loads }), name, firstFree };
  });
  const [able, unable] = [
    candidates.filter((one) => one.firstFree),
    candidates.filter((one) => !one.firstFree),
  ];
  return [...inOrderOfProposal(able), ...inOrderOfProposal(unable)].map((one) => ({
    ...{ consultantId: one.consultantId, name: one.name, firstFree: one.firstFree },
    why: [
      ...(topic === undefined ? [] : [topicInWords(one)]),
      `записей на неделе: ${one.bookings}`,
      ...(one.firstFree || form === "written" ? [] : ["свободного времени до конца срока нет"]),
    ],
  }));
}

const topicInWords = ({ isMain, answers }: { isMain: boolean; answers: boolean }): string => {
  if (isMain) return "основная тема";
  return answers ? "отвечает на эту тему" : "на эту тему отвечают другие";
};

function loadsInWeek(busy: ScheduleFacts["busy"], day: string, timezone: string): Map<string, number> {
  const { from, to } = weekOf(day);
  const [start, end] = [startOfDay(from, timezone), startOfDay(addDays(to, 1), timezone)];
  const loads = new Map<string, number>();
  for (const { consultantId, startsAt } of busy) {
    if (startsAt < start || startsAt >= end) continue;
    loads.set(consultantId, (loads.get(consultantId) ?? 0) + 1);
  }
  return loads;
}
