import { sha256 } from "@prosvet/crypto";
import { withPublic } from "@prosvet/db";
import type { Channel, ServiceForm } from "@prosvet/domain";
import { notFound } from "../app-error.ts";
import type { Centre } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { selectBusyTimes } from "./busy-time-queries.ts";
import { hasSigned, readFeedOwner } from "./feed-queries.ts";

const [daysBack, daysAhead] = [30, 60];
const day = 86_400_000;

/** A time at which a consultant is busy: when, in what form, where. Nobody's name, nothing of what it is about. */
export type BusyTime = {
  /** The same for the same consultant and start, and of nothing that can be looked up. */
  key: string;
  startsAt: Date;
  endsAt: Date;
  form: ServiceForm;
  channel: Channel;
  place: string | null;
  confirmed: boolean;
};

/**
 * The calendar of the consultant whose secret address this is, 30 days back and 60 ahead; a group is one time. Throws
 * `not_found` for a token that was never given, is closed or is of another centre, and while no obligation of
 * confidentiality of theirs is on file where the centre asks for one (R53), without a difference.
 */
export async function readCalendar(ctx: Ctx<Parent>, centre: Centre, token: string): Promise<BusyTime[]> {
  requireActor(ctx, "parent");
  const at = (days: number) => new Date(ctx.now.getTime() + days * day);
  return withPublic(ctx.db, centre.tenantId, async (tx) => {
    const consultantId = await readFeedOwner(tx, sha256(token));
    if (consultantId === null) throw notFound("Такого календаря нет.");
    const mustSign = centre.limits.confidentialityRequired;
    if (mustSign && !(await hasSigned(tx, consultantId))) throw notFound("Такого календаря нет.");
    const times = new Map<string, BusyTime>();
    for (const found of await selectBusyTimes(tx, consultantId, at(-daysBack), at(daysAhead))) {
      const { startsAt, endsAt, place } = found;
      if (!startsAt || !endsAt) continue;
      const key = sha256(`${consultantId} ${startsAt.toISOString()}`).slice(0, 32);
      const confirmed = found.state !== "requested" || times.get(key)?.confirmed === true;
      const [form, channel] = [found.form as ServiceForm, found.channel as Channel];
      times.set(key, { key, startsAt, endsAt, form, channel, place, confirmed });
    }
    return [...times.values()];
  });
}
