import { type Db, withAuth } from "@prosvet/db";
import { AuthError, signedOut } from "./auth-error.ts";
import { findPlace, keysOf, type PlaceWanted } from "./places.ts";
import { within } from "./session-adapter.ts";
import { type EngineOptions, engineOver } from "./session-engine.ts";
import { deleteSession } from "./session-queries.ts";
import type { LiveSession, SessionState } from "./session-state.ts";
import { newSessionToken, sessionIdOf } from "./session-token.ts";

/**
 * Moves a session to another of its identity's places under a new token: the old one is dead, the sign-in's moment stays.
 * Out: the new token and state; null when the session is there already. Throws `not_found` and `signed_out`.
 */
export async function choosePlace(
  db: Db,
  options: EngineOptions,
  { state, signedInAt }: LiveSession,
  wanted: PlaceWanted,
): Promise<{ token: string; state: SessionState } | null> {
  const place = findPlace(state.places, wanted);
  if (!place) throw new AuthError("not_found", "Такого места работы у вас нет. Выберите другое из списка.");
  if (place === state.chosen) return null;
  const token = newSessionToken();
  const sessionId = sessionIdOf(token);
  await withAuth(db, async (tx) => {
    if (!(await deleteSession(tx, state.sessionId))) throw signedOut();
    const engine = engineOver(within(tx), options);
    await engine.createSession(state.identity.id, { ...keysOf(place), createdAt: signedInAt }, { sessionId });
  });
  return { token, state: { ...state, sessionId, chosen: place } };
}
