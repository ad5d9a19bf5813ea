import type { PublicTx } from "@prosvet/db";
import type { Ctx, Parent } from "../context.ts";
import { countOne, readSpent } from "./allowance-queries.ts";
import {
  type AllowancePurpose,
  type Counter,
  counterOf,
  secondsLeft,
  tooMany,
  windowOf,
} from "./allowances.ts";
import type { Proof } from "./proof-of-work.ts";

/** Who takes: an address at a centre, with work done for it or without. */
export type Taker = { tenantId: string; phone: string | null; proof: Proof | null };

/** What a request may still do in this hour. */
export type Allowance = {
  mayTakeSlot: boolean;
  mayHold: boolean;
  mayQueue: boolean;
  /** More times of this centre went to unproved requests than people book in an hour: somebody is hoarding them. */
  isHoarded: boolean;
};

/** What a request spends: a time, a place in the queue of those without one, a hold. */
export type Spending = "slot" | "queue" | "hold";

const all: Allowance = { mayTakeSlot: true, mayHold: true, mayQueue: true, isHoarded: false };

/**
 * What is left of the allowances, before anything is written: whoever comes over them costs one read. Exact for an
 * address because `spend` asks again; the cap of a centre may be passed by those who are under way together.
 */
export async function readAllowance(tx: PublicTx, ctx: Ctx<Parent>, taker: Taker): Promise<Allowance> {
  if (ctx.publicLimits === "lifted") return all;
  const { proof } = taker;
  const counters = countersOf(ctx, taker);
  const keys = Object.values(counters).map(({ key }) => key);
  const [spent, used] = await Promise.all([
    readSpent(tx, keys, windowOf(ctx)),
    proof && readSpent(tx, [proof.key], proof.windowStart),
  ]);
  const isLeft = ({ key, most }: Counter) => (spent.get(key) ?? 0) < most;
  const isProved = used !== null && (used.get(proof?.key ?? "") ?? 0) === 0;
  return {
    mayTakeSlot: isLeft(counters.slot) && (isProved || isLeft(counters.unproved_slot)),
    mayHold: isLeft(counters.hold),
    mayQueue: isLeft(counters.queue),
    isHoarded: !isProved && !isLeft(counters.unproved_slot_of_centre),
  };
}

/**
 * Counts what a request has just done, as the last thing in its transaction: what fails is not counted, and nobody
 * waits for a counter while somebody waits for their time. A proof is good once: a second request with it is one
 * without. Throws `too_many` when others of the same address were faster.
 */
export async function spend(
  tx: PublicTx,
  ctx: Ctx<Parent>,
  taker: Taker,
  spendings: readonly Spending[],
): Promise<void> {
  if (ctx.publicLimits === "lifted" || spendings.length === 0) return;
  const isProved = spendings.includes("slot") && taker.proof !== null && (await useProof(tx, taker.proof));
  const purposes = spendings.flatMap((spending) =>
    spending === "slot" && !isProved ? (["slot", ...unproved] as const) : [spending],
  );
  const counters = countersOf(ctx, taker);
  const spent = await countOne(
    tx,
    purposes.map((purpose) => counters[purpose].key),
    windowOf(ctx),
  );
  const countOf = new Map(spent.map((row) => [row.key, row.spent]));
  const isOver = ({ key, most }: Counter) => (countOf.get(key) ?? 0) > most;
  if (purposes.some((purpose) => purpose !== "unproved_slot_of_centre" && isOver(counters[purpose]))) {
    throw tooManyBookings(ctx, taker);
  }
}

/** The answer of those who have done all that an address may do in an hour, with the telephone as the other way. */
export const tooManyBookings = (ctx: Ctx, { phone }: Pick<Taker, "phone">) =>
  tooMany("С вашего адреса в сети за последний час записывались слишком часто.", secondsLeft(ctx), phone);

const unproved = ["unproved_slot", "unproved_slot_of_centre"] as const;

type Counted = Extract<AllowancePurpose, Spending | (typeof unproved)[number]>;

/**
 * Unproved times are counted for the address in the whole deployment, so that a script gains nothing by going from
 * centre to centre. Proved ones at each centre apart: behind one address of a mobile operator live thousands.
 */
function countersOf({ actor }: Ctx<Parent>, { tenantId }: Taker): Record<Counted, Counter> {
  return {
    unproved_slot: counterOf("unproved_slot", actor.address),
    slot: counterOf("slot", tenantId, actor.address),
    queue: counterOf("queue", actor.address),
    hold: counterOf("hold", tenantId, actor.address),
    unproved_slot_of_centre: counterOf("unproved_slot_of_centre", tenantId),
  };
}

const useProof = async (tx: PublicTx, { key, windowStart }: Proof): Promise<boolean> =>
  (await countOne(tx, [key], windowStart))[0]?.spent === 1;
