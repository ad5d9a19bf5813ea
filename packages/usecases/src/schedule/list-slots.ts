import { type Db, readPublic, readTenant, type TenantId } from "@prosvet/db";
import {
  endOfDay,
  freeSlots,
  type Limits,
  type ServiceForm,
  type Slot,
  serviceForms,
  startOfDay,
} from "@prosvet/domain";
import { z } from "zod";
import { type Centre, readOwnCentre } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { keptFor } from "../kept-for.ts";
import { readScheduleFacts } from "./schedule-queries.ts";

export const ListSlots = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  form: z.enum(serviceForms).optional(),
  /** Changes nothing yet: until consultants have competences, all of them answer every topic. */
  topic: z.string().max(10).optional(),
  consultantId: z.uuid().optional(),
});
export type ListSlots = z.infer<typeof ListSlots>;

type OfCentre = { tenantId: TenantId; timezone: string; limits: Limits };

const spanOf = ({ from, to }: ListSlots, timezone: string) => ({
  from,
  to,
  startsAt: startOfDay(from, timezone),
  endsAt: endOfDay(to, timezone),
});

type Wanted = { from: string; to: string; form?: ServiceForm | undefined; consultantId?: string | undefined };

const slotsOf = (
  ctx: Ctx,
  centre: OfCentre,
  facts: Awaited<ReturnType<typeof readScheduleFacts>>,
  wanted: Wanted,
) => freeSlots({ ...facts, ...wanted, timezone: centre.timezone, now: ctx.now, limits: centre.limits });

const listed = keptFor<Promise<Slot[]>>(250);
const minute = 60_000;

/**
 * Free times of a centre from day to day, in order: what a parent may book now. A crowd that looks at the same times
 * is shown one list, a quarter of a second old at most; a booking asks again in its transaction.
 */
export function listSlots(ctx: Ctx, centre: Centre, wanted: ListSlots): Promise<Slot[]> {
  const { from, to, form, consultantId } = wanted;
  const key = [centre.tenantId, from, to, form, consultantId, Math.floor(ctx.now.getTime() / minute)].join(
    " ",
  );
  return listed.find(ctx.db, key) ?? listed.keep(ctx.db, key, readFreeSlots(ctx, centre, wanted));
}

/** After a change of this centre's bookings in this process, its lists of times show it at once. */
export const forgetSlots = (db: Db, tenantId: string): void =>
  listed.forget(db, (key) => key.startsWith(tenantId));

/** The same, as it is this moment. Three queries, one round trip. */
export async function readFreeSlots(ctx: Ctx, centre: Centre, wanted: ListSlots): Promise<Slot[]> {
  const span = spanOf(wanted, centre.timezone);
  const facts = await readPublic(ctx.db, centre.tenantId, (tx) => readScheduleFacts(tx, span));
  return slotsOf(ctx, centre, facts, wanted);
}

/** The same for the staff of the centre. */
export async function listOwnSlots(
  ctx: Ctx,
  wanted: ListSlots,
): Promise<{ timezone: string; slots: Slot[] }> {
  requireMember(ctx, "head", "registrar", "consultant");
  const centre = await readOwnCentre(ctx);
  const span = spanOf(wanted, centre.timezone);
  const facts = await readTenant(ctx.db, ctx.actor.tenantId, (tx) => readScheduleFacts(tx, span));
  return { timezone: centre.timezone, slots: slotsOf(ctx, centre, facts, wanted) };
}
