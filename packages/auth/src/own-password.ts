import { type Db, withAuth } from "@prosvet/db";
import { AuthError, signedOut } from "./auth-error.ts";
import { readIdentity, setPassword } from "./identity-queries.ts";
import { withdrawInvitationsOf } from "./invitation-queries.ts";
import { assertPassword } from "./password-rules.ts";
import type { Passwords } from "./passwords.ts";
import { keysOf } from "./places.ts";
import { within } from "./session-adapter.ts";
import { type EngineOptions, engineOver } from "./session-engine.ts";
import { deleteSessionsOf } from "./session-queries.ts";
import type { LiveSession } from "./session-state.ts";
import { newSessionToken, sessionIdOf } from "./session-token.ts";
import { forgiveOwnPassword, spendOwnPassword } from "./sign-in-allowances.ts";

export type OwnPassword = { current: string; next: string };

/**
 * Checks the password that somebody has and hashes the one they want. Out: what writes it, quickly and in one
 * transaction: all their sessions end and their links lead nowhere; this one goes on under a new token, which it gives.
 * Throws `too_many` before any hashing, `invalid` for a wrong or an unfit password.
 */
export async function readyOwnPassword(
  db: Db,
  options: EngineOptions,
  passwords: Passwords,
  { state, signedInAt }: LiveSession,
  { current, next }: OwnPassword,
): Promise<() => Promise<string>> {
  assertPassword(next);
  const { id } = state.identity;
  await spendOwnPassword(db, id, options.clock());
  const known = await withAuth(db, (tx) => readIdentity(tx, id));
  if (!known) throw signedOut();
  if (!(await passwords.matches(current, known.passwordHash))) {
    throw new AuthError("invalid", "Нынешний пароль не подошёл. Проверьте раскладку и введите его ещё раз.");
  }
  if (await passwords.matches(next, known.passwordHash)) {
    throw new AuthError("invalid", "Новый пароль такой же, как прежний. Придумайте другой.");
  }
  const passwordHash = await passwords.hash(next);
  const token = newSessionToken();
  return async () => {
    const now = options.clock();
    await withAuth(db, async (tx) => {
      if (!(await setPassword(tx, known, { passwordHash, passwordSetAt: now }))) throw signedOut();
      await deleteSessionsOf(tx, id);
      await withdrawInvitationsOf(tx, id, now);
      await forgiveOwnPassword(tx, id);
      const attributes = { ...keysOf(state.chosen), createdAt: signedInAt };
      const engine = engineOver(within(tx), options);
      await engine.createSession(id, attributes, { sessionId: sessionIdOf(token) });
    });
    return token;
  };
}
