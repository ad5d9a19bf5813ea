import { chosenAmong, type Place } from "./places.ts";
import type { SessionEngine } from "./session-engine.ts";

/** Who is signed in, where they may work and where they work now. `sessionId` is the hash that the database keeps. */
export type SessionState = {
  sessionId: string;
  identity: { id: string; email: string; displayName: string; operator: boolean };
  places: Place[];
  chosen: Place | null;
};

/** A session with the moment of its sign-in, which a change of place must carry over. */
export type LiveSession = { state: SessionState; signedInAt: Date };

/** In: a session's id. Out: the session as the database has it now, its idle limit moved on; null when it is over. */
export async function readLiveSession(engine: SessionEngine, id: string): Promise<LiveSession | null> {
  const { session, user } = await engine.validateSession(id);
  if (!session) return null;
  const { places, ...identity } = user;
  const { email, displayName, operator } = identity;
  return {
    signedInAt: session.createdAt,
    state: {
      sessionId: session.id,
      identity: { id: identity.id, email, displayName, operator },
      places,
      chosen: chosenAmong(places, session),
    },
  };
}
