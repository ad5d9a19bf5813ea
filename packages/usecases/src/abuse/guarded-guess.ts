import { withDirectory } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import type { Ctx, Parent } from "../context.ts";
import { type Counter, counterOf, tooMany } from "./allowances.ts";
import { claimTry, giveTryBack } from "./guess-allowance.ts";

/** Whose booking somebody tries to open: by the PIN of a number (null: it is no number), or by a link. */
export type Guess = { number: string | null } | { link: string };

type Place = { tenantId: string; phone: string | null };

/**
 * Lets somebody try a PIN or a link (R32). The try is counted before anything is looked at: a PIN for the address and,
 * whatever the address, for its booking; a link for the address alone and apart from PINs, so that whoever guesses
 * PINs never keeps out whom the link lets in. Beyond the allowance the next try waits, longer each time, and until
 * then nothing is looked at, right or wrong. Only what opens nothing stays counted, which is when `open` throws
 * `not_found`. Throws `too_many` with the seconds to wait, and whatever `open` throws.
 */
export async function guardedGuess<T>(
  ctx: Ctx<Parent>,
  place: Place,
  guess: Guess,
  open: () => Promise<T>,
): Promise<T> {
  if (ctx.publicLimits === "lifted") return open();
  const counters = countersOf(ctx, place, guess);
  await withDirectory(ctx.db, async (tx) => {
    for (const counter of counters) {
      const wait = await claimTry(tx, ctx, counter);
      if (wait > 0) throw tooMany("Слишком много неверных попыток.", wait, place.phone);
    }
  });
  let isWrong = false;
  try {
    return await open();
  } catch (error) {
    isWrong = error instanceof AppError && error.code === "not_found";
    throw error;
  } finally {
    if (!isWrong) await giveBack(ctx, counters);
  }
}

/** The address first, always: two tries that share both then wait in one order. */
function countersOf({ actor }: Ctx<Parent>, { tenantId }: Place, guess: Guess): Counter[] {
  if ("link" in guess) return [counterOf("wrong_link", actor.address)];
  return [
    counterOf("wrong_pin", actor.address),
    ...(guess.number ? [counterOf("wrong_pin_of_booking", tenantId, guess.number)] : []),
  ];
}

/** What cannot be given back now runs out with the hour; the answer itself is not lost for it. */
const giveBack = (ctx: Ctx, counters: Counter[]): Promise<void> =>
  withDirectory(ctx.db, async (tx) => {
    for (const counter of counters) await giveTryBack(tx, ctx, counter);
  }).catch(() => {});
