import { createHash } from "node:crypto";
import { type AuthTx, type Db, withAuth } from "@prosvet/db";
import { countOne, forgetFailures, insertFailure, lockKey, readFailures } from "./allowance-queries.ts";
import { tooMany } from "./auth-error.ts";
import { signInLimits, waitSecondsAfter } from "./sign-in-limits.ts";

const minute = 60_000;
const hour = 60 * minute;

const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** Counters hold no address and no e-mail in clear. The first word is the door: its policy lets no other near. */
export const counterKey = (kind: "address" | "account", value: string) =>
  `auth ${digestOf(`sign_in ${kind} ${value}`)}`;

const ownPasswordKey = (identityId: string) => `auth ${digestOf(`own_password ${identityId}`)}`;
const linkKey = (address: string) => `auth ${digestOf(`invitation ${address}`)}`;

/** Spends one attempt of an address. Throws `too_many` with the seconds to the end of its minute. */
export async function spendAddress(db: Db, address: string, now: Date): Promise<void> {
  const windowStart = new Date(Math.floor(now.getTime() / minute) * minute);
  const spent = await withAuth(db, (tx) => countOne(tx, counterKey("address", address), windowStart));
  if (spent > signInLimits.perAddressAMinute) {
    throw tooMany(Math.ceil((windowStart.getTime() + minute - now.getTime()) / 1000));
  }
}

/**
 * Counts an attempt at an account as failed before it is made: attempts in flight together cannot all be the first.
 * Throws `too_many` with the seconds to wait. Whether the account exists makes no difference.
 */
export const spendAccount = (db: Db, email: string, now: Date): Promise<void> =>
  spendGuess(db, counterKey("account", email), now);

/** The same for who is signed in and says the password that they have: a guess here does not hold up a sign-in. */
export const spendOwnPassword = (db: Db, identityId: string, now: Date): Promise<void> =>
  spendGuess(db, ownPasswordKey(identityId), now);

async function spendGuess(db: Db, key: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - signInLimits.failuresForgottenAfterHours * hour);
  const waitMs = await withAuth(db, async (tx) => {
    await lockKey(tx, key);
    const last = await readFailures(tx, key, since);
    const until = last ? last.at.getTime() + waitSecondsAfter(last.count) * 1000 : 0;
    if (until > now.getTime()) return until - now.getTime();
    await insertFailure(tx, key, { at: now, count: (last?.count ?? 0) + 1 });
    return 0;
  });
  if (waitMs > 0) throw tooMany(Math.ceil(waitMs / 1000));
}

/** Spends one try of an address at a link. Throws `too_many` with the seconds to the end of its hour. */
export async function spendLink(db: Db, address: string, now: Date): Promise<void> {
  const windowStart = new Date(Math.floor(now.getTime() / hour) * hour);
  const spent = await withAuth(db, (tx) => countOne(tx, linkKey(address), windowStart));
  if (spent > signInLimits.linksPerAddressAnHour) {
    throw tooMany(Math.ceil((windowStart.getTime() + hour - now.getTime()) / 1000));
  }
}

/** A sign-in that succeeded clears what its account had failed. */
export const forgiveAccount = (tx: AuthTx, email: string) => forgetFailures(tx, counterKey("account", email));

export const forgiveOwnPassword = (tx: AuthTx, identityId: string) =>
  forgetFailures(tx, ownPasswordKey(identityId));
