import { tooMany } from "./auth-error.ts";
import { createTurnstile } from "./turnstile.ts";

/** Fewer than the auth door has connections: a flood of sign-ins leaves room for those who are signed in. */
export const signInsAtOnce = 4;

/** Who would stand behind so many is asked to come again. */
export const longestQueue = 100;

const secondsWhenFull = 2;

/** Lets sign-ins through a few at a time. Throws `too_many` at once when too many wait. */
export function createSignInQueue() {
  const turnstile = createTurnstile(signInsAtOnce);
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (turnstile.waiting() >= longestQueue) throw tooMany(secondsWhenFull);
    return turnstile.pass(run);
  };
}
