import { addDays, dayOf, deadlineOf, type ServiceForm, type Topic } from "@prosvet/domain";
import { type Centre, findCentre, listNeighbours, type Neighbour } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { keptFor } from "../kept-for.ts";
import { listSlots, type OfferedSlot } from "./list-slots.ts";

export type WindowWish = { form?: ServiceForm | undefined; topic?: Topic | undefined };

/** A centre of the municipality with its first free time inside its own window. */
export type FreeElsewhere = Neighbour & { timezone: string; firstFree: OfferedSlot };

export type WindowAvailability = {
  /** The last day of the window of a booking made now. */
  deadline: string;
  firstFree: OfferedSlot | null;
  isInside: boolean;
  elsewhere: FreeElsewhere[];
};

const first = keptFor<Promise<OfferedSlot | null>>(5_000);
const atOnce = 4;
const most = 10;

/**
 * Whether there is a free time inside the window in this centre, and where else in its municipality (R36): by time,
 * at most ten. Each centre is asked through its own door by its own rules; what was found is kept for five seconds.
 * Open to anybody. Throws RangeError on nothing a validated wish can hold.
 */
export async function windowAvailability(
  ctx: Ctx,
  centre: Centre,
  wish: WindowWish,
): Promise<WindowAvailability> {
  const [firstFree, elsewhere] = await Promise.all([
    firstFreeOf(ctx, centre, wish),
    findElsewhere(ctx, centre.slug, wish),
  ]);
  const deadline = deadlineIn(ctx, centre);
  return { deadline, firstFree, isInside: isInside(ctx, centre, firstFree), elsewhere };
}

const deadlineIn = ({ now }: Ctx, { timezone, limits }: Centre) =>
  deadlineOf(now, timezone, limits.bookingWindowDays);

const isInside = (ctx: Ctx, centre: Centre, slot: OfferedSlot | null): slot is OfferedSlot =>
  slot !== null && dayOf(slot.startsAt, centre.timezone) <= deadlineIn(ctx, centre);

/** The first free time that the centre's pages would show now. */
function firstFreeOf(ctx: Ctx, centre: Centre, { form, topic }: WindowWish): Promise<OfferedSlot | null> {
  const from = dayOf(ctx.now, centre.timezone);
  const read = async () => {
    const to = addDays(from, centre.limits.bookingHorizonDays);
    const [slot] = await listSlots(ctx, centre, { from, to, form, topic });
    return slot ?? null;
  };
  const key = [centre.tenantId, form, topic, Math.floor(ctx.now.getTime() / 60_000)].join(" ");
  return first.find(ctx.db, key) ?? first.keep(ctx.db, key, read());
}

async function findElsewhere(ctx: Ctx, slug: string, wish: WindowWish): Promise<FreeElsewhere[]> {
  const waiting = [...(await listNeighbours(ctx, slug))];
  const found: FreeElsewhere[] = [];
  const ask = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const centre = await findCentre(ctx, next.slug);
      const firstFree = await firstFreeOf(ctx, centre, wish);
      if (isInside(ctx, centre, firstFree)) found.push({ ...next, timezone: centre.timezone, firstFree });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return found
    .sort((left, right) => left.firstFree.startsAt.getTime() - right.firstFree.startsAt.getTime())
    .slice(0, most);
}
