import type { TenantTx } from "@prosvet/db";
import { readConsultantNames, type selectEvents } from "./booking-event-queries.ts";
import { Before } from "./booking-snapshot.ts";

/** When and with whom, as a step of the history left it or found it. */
export type Meeting = { startsAt: Date | null; consultant: string | null };

/** A step of a booking's history: what was done, when, by whom, what it was before and what it became (R9). */
export type HistoryStep = {
  action: string;
  at: Date;
  /** The name of a member, or who acted of `parent`, `worker`. */
  actor: string;
  role: string | null;
  reason: string | null;
  isUndone: boolean;
  /** Null where the step keeps nothing of what was before; of a second consultant the `consultant` is the second. */
  from: Meeting | null;
  to: Meeting;
};

type Event = Awaited<ReturnType<typeof selectEvents>>[number];

/** The events of a booking with the names that they speak of. */
export async function historyOf(tx: TenantTx, events: readonly Event[]): Promise<HistoryStep[]> {
  const read = events.map((event) => ({
    event,
    before: Before.safeParse(event.before).data?.booking ?? null,
  }));
  const ids = read.flatMap(({ event, before }) => [
    event.consultantId,
    before?.consultantId,
    before?.secondConsultantId,
  ]);
  const names = await readConsultantNames(tx, [...new Set(ids.filter((id): id is string => Boolean(id)))]);
  const nameOf = (id: string | null) => (id && names.get(id)) || null;
  return read.map(({ event, before }) => {
    const { action, at, reason, role, startsAt } = event;
    const known = action === "assign_second" ? before?.secondConsultantId : before?.consultantId;
    return {
      ...{ action, at, reason, role },
      actor: event.name ?? event.actor,
      isUndone: event.undoneAt !== null,
      from: before && {
        startsAt: before.startsAt ? new Date(before.startsAt) : null,
        consultant: nameOf(known ?? null),
      },
      to: { startsAt, consultant: nameOf(event.consultantId) },
    };
  });
}
