import { withTenant } from "@prosvet/db";
import {
  type OrphanReason,
  proposalsFor,
  type ServiceForm,
  type Slot,
  timesFor,
  type WindowStanding,
  windowStanding,
} from "@prosvet/domain";
import { notFound } from "../app-error.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type Plan, planChange } from "./plan-change.ts";
import type { ScheduleChangeInput } from "./schedule-change-input.ts";

type Named = { id: string; name: string };

/** A time that an orphan may move to. */
export type NewTime = { startsAt: Date; endsAt: Date; consultant: Named; place: Named | null };

/** A booking whose time a change takes away: a code and no name. */
export type Orphan = {
  bookingId: string;
  number: string;
  recipientCode: string;
  anonymous: boolean;
  consultant: Named;
  startsAt: Date;
  endsAt: Date;
  form: ServiceForm;
  deadline: string;
  standing: WindowStanding;
  reason: OrphanReason;
  /** Inside its window; null where no time is left. */
  proposal: NewTime | null;
};

export type SchedulePreview = {
  /** Named again when the change is applied: another one is refused with `conflict`. */
  basedOn: string;
  timezone: string;
  orphans: Orphan[];
};

/**
 * Which open bookings a change of the schedule orphans, and where each may go (R13, R36): nothing is written. Throws
 * `forbidden`, `refused` by the rules of the schedule, `not_found`.
 */
export async function previewScheduleChange(ctx: Ctx, change: ScheduleChangeInput): Promise<SchedulePreview> {
  requireMember(ctx, "head");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) =>
    previewOf(await planChange(tx, ctx, change), ctx.now),
  );
}

/** Every time that an orphan of the change may move to, in order, as the schedule would be then. Throws like the preview. */
export async function listTimesAfterChange(
  ctx: Ctx,
  { change, bookingId }: { change: ScheduleChangeInput; bookingId: string },
): Promise<{ timezone: string; times: NewTime[] }> {
  requireMember(ctx, "head");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const plan = await planChange(tx, ctx as Ctx<Member>, change);
    const orphan = plan.orphans.find(({ booking }) => booking.id === bookingId);
    if (!orphan) throw notFound("Эту запись перемена больше не затрагивает. Обновите список.");
    const times = timesFor(orphan.booking, aroundOf(plan, ctx.now));
    return { timezone: plan.centre.timezone, times: times.map((slot) => timeOf(slot, plan)) };
  });
}

const aroundOf = ({ after, centre }: Plan, now: Date) => ({ ...after, now, limits: centre.limits });

/** What the head sees of a plan. */
export function previewOf(plan: Plan, now: Date): SchedulePreview {
  const { centre, orphans, fingerprint } = plan;
  const { timezone, limits } = centre;
  const proposals = proposalsFor(
    orphans.map(({ booking }) => booking),
    aroundOf(plan, now),
  );
  return {
    basedOn: fingerprint,
    timezone,
    orphans: orphans.map(({ booking, reason }) => {
      const { id, number, recipientCode, anonymous, startsAt, endsAt, form, deadline } = booking;
      const proposal = proposals.get(id);
      return {
        ...{ bookingId: id, number, recipientCode, anonymous, startsAt, endsAt, form, deadline, reason },
        consultant: named(booking.consultantId, plan.people),
        standing: windowStanding({ ...booking, givenAt: null, now, timezone, limits }),
        proposal: proposal ? timeOf(proposal, plan) : null,
      };
    }),
  };
}

const timeOf = ({ startsAt, endsAt, consultantId, placeId }: Slot, { people, places }: Plan): NewTime => ({
  ...{ startsAt, endsAt },
  consultant: named(consultantId, people),
  place: placeId === null ? null : named(placeId, places),
});

/** Somebody who has left is not among the people any more. */
function named(id: string, known: readonly Named[]): Named {
  const found = known.find((one) => one.id === id);
  return { id, name: found?.name ?? "" };
}
