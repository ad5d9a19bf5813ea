import { type Db, readPublic, readTenant, type TenantId } from "@prosvet/db";
import {
  bookableDays,
  endOfDay,
  freeSlots,
  type Limits,
  type Slot,
  serviceForms,
  startOfDay,
  timesWithoutChoice,
} from "@prosvet/domain";
import { z } from "zod";
import { type Centre, readOwnCentre } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { keptFor } from "../kept-for.ts";
import { type ListingFacts, readListingFacts } from "./schedule-queries.ts";

export const ListSlots = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  form: z.enum(serviceForms).optional(),
  /** Only those who answer it, for as long as it usually takes (R37, R27). */
  topic: z.string().max(10).optional(),
  consultantId: z.uuid().optional(),
  /** Who shall receive together with the consultant: times when both are free. */
  secondConsultantId: z.uuid().optional(),
  /** By need (R27). */
  durationMinutes: z.int().min(5).max(480).optional(),
  /** The recipient wishes for a day beyond the window: the horizon bounds the list then (R36). */
  laterByWish: z.boolean().optional(),
});
export type ListSlots = z.infer<typeof ListSlots>;

/** A free time with the name of its place, where it has one. */
export type OfferedSlot = Slot & { placeName?: string };

type OfCentre = { tenantId: TenantId; timezone: string; limits: Limits };

/** Of the days that are wished for those on which anything may be booked: no others are read. */
function spanOf(ctx: Ctx, { timezone, limits }: OfCentre, wanted: ListSlots) {
  const { laterByWish, topic } = wanted;
  const { first, last } = bookableDays({ now: ctx.now, limits, laterByWish }, timezone);
  const from = wanted.from > first ? wanted.from : first;
  const to = wanted.to < last ? wanted.to : last;
  return { from, to, topic, startsAt: startOfDay(from, timezone), endsAt: endOfDay(to, timezone) };
}

const searchOf = (ctx: Ctx, { timezone, limits }: OfCentre, schedule: ListingFacts, wanted: ListSlots) => ({
  ...{ ...schedule, ...wanted, timezone, limits },
  now: ctx.now,
});

/** How a list of free times is shown to a crowd: what is made of it is kept under this name, and nothing of the list. */
export type SlotsShown<Shown> = {
  name: string;
  show: (slots: OfferedSlot[], centre: Centre, wanted: ListSlots) => Shown;
};

const listed = keptFor<Promise<unknown>>(1_000);
const minute = 60_000;

/**
 * Free times of a centre from day to day, in order: what a parent may book now. A centre that names the consultant
 * itself shows each time once (R38). A crowd that looks at the same times is shown one list, a second old at
 * most; a booking asks again in its transaction.
 */
export const listSlots = (ctx: Ctx, centre: Centre, wanted: ListSlots): Promise<OfferedSlot[]> =>
  showSlots(ctx, centre, wanted, asTheyAre);

const asTheyAre: SlotsShown<OfferedSlot[]> = { name: "as they are", show: (slots) => slots };

/** The same times as a page or an answer shows them: made once for a crowd. */
export function showSlots<Shown>(
  ctx: Ctx,
  centre: Centre,
  wanted: ListSlots,
  { name, show }: SlotsShown<Shown>,
): Promise<Shown> {
  const { from, to, form, topic, consultantId, secondConsultantId, durationMinutes, laterByWish } = wanted;
  const asked = [from, to, form, topic, consultantId, secondConsultantId, durationMinutes, laterByWish];
  const key = [centre.tenantId, ...asked, Math.floor(ctx.now.getTime() / minute), name].join(" ");
  const kept = listed.find(ctx.db, key) as Promise<Shown> | undefined;
  if (kept) return kept;
  const shown = readOfferedSlots(ctx, centre, wanted).then((slots) => show(slots, centre, wanted));
  listed.keep(ctx.db, key, shown);
  return shown;
}

/** After a change of this centre's bookings in this process, its lists of times show it at once. */
export const forgetSlots = (db: Db, tenantId: string): void =>
  listed.forget(db, (key) => key.startsWith(tenantId));

/** The same as it is this moment, read in one round trip. */
export async function readOfferedSlots(ctx: Ctx, centre: Centre, wanted: ListSlots): Promise<OfferedSlot[]> {
  const search = searchOf(ctx, centre, await readPublicFacts(ctx, centre, wanted), wanted);
  const slots = freeSlots(search);
  const offered = centre.limits.consultantChoice === "none" ? timesWithoutChoice(slots, search) : slots;
  return withPlaces(offered, search);
}

/** Every free time of every consultant as it is this moment, whoever may choose. */
export async function readFreeSlots(ctx: Ctx, centre: Centre, wanted: ListSlots): Promise<OfferedSlot[]> {
  const search = searchOf(ctx, centre, await readPublicFacts(ctx, centre, wanted), wanted);
  return withPlaces(freeSlots(search), search);
}

function withPlaces(slots: Slot[], { placeNames }: Pick<ListingFacts, "placeNames">): OfferedSlot[] {
  if (placeNames.size === 0) return slots;
  return slots.map((slot) => {
    const placeName = slot.placeId && placeNames.get(slot.placeId);
    return placeName ? { ...slot, placeName } : slot;
  });
}

const readPublicFacts = (ctx: Ctx, centre: Centre, wanted: ListSlots) =>
  readPublic(ctx.db, centre.tenantId, (tx) => readListingFacts(tx, spanOf(ctx, centre, wanted)));

/** The same for the staff of the centre. */
export async function listOwnSlots(
  ctx: Ctx,
  wanted: ListSlots,
): Promise<{ timezone: string; slots: OfferedSlot[] }> {
  requireMember(ctx, "head", "registrar", "consultant");
  const centre = await readOwnCentre(ctx);
  const span = spanOf(ctx, centre, wanted);
  const facts = await readTenant(ctx.db, ctx.actor.tenantId, (tx) => readListingFacts(tx, span));
  const slots = withPlaces(freeSlots(searchOf(ctx, centre, facts, wanted)), facts);
  return { timezone: centre.timezone, slots };
}
