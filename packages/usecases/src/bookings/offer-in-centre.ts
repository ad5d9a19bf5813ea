import type { TenantId } from "@prosvet/db";
import {
  type BookingState,
  mostOffersWithoutContact,
  mostOpenOffers,
  mostUnansweredOffers,
  refusalToWait,
  type ServiceForm,
} from "@prosvet/domain";
import type { Ctx } from "../context.ts";
import { forgetSlots } from "../schedule/index.ts";
import { expireOffers } from "./expire-offers.ts";
import { type OfferFacts, readOfferFacts } from "./offer-facts.ts";
import { offerOne } from "./offer-one.ts";
import { type OfferSearch, offerSearch } from "./offer-search.ts";
import { stopWaiting } from "./stop-waiting.ts";
import type { WaiterRow } from "./waiting-queries.ts";
import { withdrawLostOffers } from "./withdraw-lost-offers.ts";

/** How many times are tried for one booking when others take them meanwhile. */
const mostTries = 5;

/** One run of the offering in one centre. Out: how many offers were made. */
export async function offerInCentre(ctx: Ctx, tenantId: TenantId): Promise<number> {
  await expireOffers(ctx, tenantId);
  const facts = await readOfferFacts(ctx, tenantId);
  await withdrawLostOffers(ctx, tenantId, facts);
  const waiting: WaiterRow[] = [];
  for (const waiter of facts.waiters) {
    const why = whyStop(waiter, facts);
    if (why) await stopWaiting(ctx, tenantId, waiter.id, why);
    else if (!facts.open.has(waiter.id)) waiting.push(waiter);
  }
  const offered = await offerToAll(ctx, tenantId, facts, waiting);
  forgetSlots(ctx.db, tenantId);
  return offered;
}

async function offerToAll(ctx: Ctx, tenantId: TenantId, facts: OfferFacts, waiting: readonly WaiterRow[]) {
  if (waiting.length === 0) return 0;
  const search = offerSearch(facts);
  const free = search.all();
  if (free.length === 0) return 0;
  const heard = new Map(facts.waiters.map(({ id, hasContact }) => [id, hasContact]));
  let silent = [...facts.open.keys()].filter((id) => !heard.get(id)).length;
  let open = facts.open.size;
  const most = mostOpenOffers(free, open);
  let offered = 0;
  for (const waiter of waiting) {
    if (open >= most) break;
    if (!waiter.hasContact && silent >= mostOffersWithoutContact) continue;
    if (!(await offerTo(ctx, tenantId, waiter, search))) continue;
    offered++;
    open++;
    if (!waiter.hasContact) silent++;
  }
  return offered;
}

async function offerTo(
  ctx: Ctx,
  tenantId: TenantId,
  waiter: WaiterRow,
  search: OfferSearch,
): Promise<boolean> {
  for (const slot of search.suiting(waiter).slice(0, mostTries)) {
    const outcome = await offerOne(ctx, tenantId, waiter, slot);
    if (outcome === "gone") return false;
    if (outcome === "offered") {
      search.giveAway(slot);
      return true;
    }
  }
  return false;
}

/** Why a booking is not to wait any more, null while it is. */
function whyStop(waiter: WaiterRow, { now, made, open }: OfferFacts): string | null {
  const { state, form, startsAt } = waiter;
  const asked = { state: state as BookingState, form: form as ServiceForm, startsAt };
  if (refusalToWait(asked, { now })) return "запись закрыта";
  const offer = open.get(waiter.id);
  if (offer && startsAt && offer.startsAt >= startsAt) return "у записи уже более раннее время";
  const unanswered = made.filter(({ bookingId, answer }) => bookingId === waiter.id && answer === "expired");
  return unanswered.length >= mostUnansweredOffers ? "на предложения не ответили" : null;
}
