import { type TenantId, withWorker } from "@prosvet/db";
import { addDays, type Competence, dayOf, endOfDay, startOfDay } from "@prosvet/domain";
import { type OwnCentre, readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { readCompetencesIn, readScheduleFacts, type ScheduleFacts } from "../schedule/index.ts";
import { type OpenOffer, selectOpenOffers, selectWithheld } from "./offer-queries.ts";
import { type OfferMade, selectOffersMade, selectWaiters, type WaiterRow } from "./waiting-queries.ts";

/** More than wait in any centre; whoever is behind them is looked at when the first have what they want. */
const mostWaiters = 300;

/** What the offering in one centre is planned by. */
export type OfferFacts = {
  centre: OwnCentre;
  now: Date;
  waiters: WaiterRow[];
  made: OfferMade[];
  /** The open offer of each booking that has one. */
  open: Map<string, OpenOffer>;
  /** The days that may be booked; times that were freed a moment ago and are kept from the public are free here. */
  schedule: ScheduleFacts & { competences: Competence[] };
};

/** Reads a centre's waiting list and its schedule from today to the horizon, in one transaction. */
export const readOfferFacts = (ctx: Ctx, tenantId: TenantId): Promise<OfferFacts> =>
  withWorker(ctx.db, tenantId, async (tx) => {
    const { now } = ctx;
    const centre = await readCentreIn(tx, now);
    const { timezone, limits } = centre;
    const from = dayOf(now, timezone);
    const to = addDays(from, limits.bookingHorizonDays);
    const span = { from, to, startsAt: startOfDay(from, timezone), endsAt: endOfDay(to, timezone) };
    const [schedule, competences, withheld, waiters, made, open] = await Promise.all([
      readScheduleFacts(tx, span),
      readCompetencesIn(tx),
      selectWithheld(tx, now),
      selectWaiters(tx, mostWaiters),
      selectOffersMade(tx),
      selectOpenOffers(tx),
    ]);
    const isWithheld = new Set(withheld.map(({ id }) => id));
    const busy = schedule.busy.filter(({ bookingId }) => !isWithheld.has(bookingId));
    return {
      ...{ centre, now, waiters, made },
      open: new Map(open.map((offer) => [offer.bookingId, offer])),
      schedule: { ...schedule, busy, competences },
    };
  });
