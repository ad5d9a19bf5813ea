import { type Db, withAuth } from "@prosvet/db";
import { AuthError } from "./auth-error.ts";
import { normaliseEmail } from "./email.ts";
import { type Credentials, readCredentials, updatePasswordHash } from "./identity-queries.ts";
import type { Passwords } from "./passwords.ts";
import { keysOf } from "./places.ts";
import { within } from "./session-adapter.ts";
import { type EngineOptions, engineOver } from "./session-engine.ts";
import { updatePlace } from "./session-queries.ts";
import { readLiveSession } from "./session-state.ts";
import { newSessionToken, sessionIdOf } from "./session-token.ts";
import { forgiveAccount, spendAccount, spendAddress } from "./sign-in-allowances.ts";

export type SignIn = { email: string; password: string; address: string };

const noPlace = keysOf(null);

/**
 * Out: the token of a new session, with its place chosen when there is only one.
 * Throws `too_many` before any hashing, `wrong_credentials` alike for a wrong password, an unknown and a disabled identity.
 */
export async function signIn(
  db: Db,
  options: EngineOptions,
  passwords: Passwords,
  input: SignIn,
): Promise<string> {
  const email = normaliseEmail(input.email);
  const now = options.clock();
  await spendAddress(db, input.address, now);
  await spendAccount(db, email, now);
  const known = await withAuth(db, (tx) => readCredentials(tx, email));
  const isRight = await passwords.matches(input.password, known?.passwordHash ?? null);
  if (!known || !isRight) throw wrongCredentials();
  return openSession(db, options, email, known, await renewedHash(passwords, known, input.password));
}

const wrongCredentials = () =>
  new AuthError(
    "wrong_credentials",
    "Почта или пароль не подошли. Проверьте раскладку и попробуйте ещё раз.",
  );

async function renewedHash(
  passwords: Passwords,
  known: Credentials,
  password: string,
): Promise<string | null> {
  return passwords.isOutdated(known.passwordHash) ? passwords.hash(password) : null;
}

async function openSession(
  db: Db,
  options: EngineOptions,
  email: string,
  known: Credentials,
  nextHash: string | null,
): Promise<string> {
  const token = newSessionToken();
  const sessionId = sessionIdOf(token);
  await withAuth(db, async (tx) => {
    const engine = engineOver(within(tx), options);
    await forgiveAccount(tx, email);
    if (nextHash) await updatePasswordHash(tx, known, nextHash);
    await engine.deleteExpiredSessions();
    await engine.createSession(known.id, { ...noPlace, createdAt: options.clock() }, { sessionId });
    const live = await readLiveSession(engine, sessionId);
    const [only, ...others] = live?.state.places ?? [];
    if (only && others.length === 0) await updatePlace(tx, sessionId, keysOf(only));
  });
  return token;
}
