import { randomUUIDv7 } from "node:crypto";
import { type Db, type DepartmentId, withAuth } from "@prosvet/db";
import { signedOut } from "./auth-error.ts";
import { choosePlace } from "./choose-place.ts";
import { createIdentity, type NewIdentity } from "./create-identity.ts";
import { insertDepartmentMember } from "./identity-queries.ts";
import { type OpenedIdentity, openIdentity } from "./open-identity.ts";
import { createPasswords } from "./passwords.ts";
import type { PlaceWanted } from "./places.ts";
import { throughDoor } from "./session-adapter.ts";
import { cookieFor } from "./session-cookie.ts";
import { type EngineOptions, engineOver } from "./session-engine.ts";
import { readLiveSession, type SessionState } from "./session-state.ts";
import { isTokenForm, sessionIdOf } from "./session-token.ts";
import { type SignIn, signIn } from "./sign-in.ts";
import { createSignInQueue } from "./sign-in-queue.ts";

export type AuthOptions = EngineOptions;

/** The token is the session's secret; the cookie is a whole Set-Cookie value that carries it. */
export type SignedIn = { token: string; cookie: string };

export type Auth = {
  cookieName: string;
  /** The Set-Cookie value that takes the cookie away. */
  blankCookie: string;
  /** `address` only counts attempts. Throws `AuthError`: `wrong_credentials`, `too_many`. */
  signIn(input: SignIn): Promise<SignedIn>;
  /** One round trip: who holds this token now, or null. Disabled identities and ended places are gone at once. */
  resolve(token: string | undefined): Promise<SessionState | null>;
  /** A change of place gives a new token, the old one is dead. Throws `AuthError`: `signed_out`, `not_found`. */
  choosePlace(token: string, place: PlaceWanted): Promise<SignedIn & { state: SessionState }>;
  signOut(token: string): Promise<void>;
  signOutEverywhere(identityId: string): Promise<void>;
  /** Out: its id. Throws `AuthError`: `invalid`, `conflict`. */
  createIdentity(input: NewIdentity): Promise<string>;
  /** The identity of an e-mail, new ones with a password that is told this once. Throws `AuthError`: `conflict`. */
  openIdentity(input: { email: string; displayName: string }): Promise<OpenedIdentity>;
  joinDepartment(identityId: string, departmentId: DepartmentId): Promise<void>;
};

/** Identities and sessions of the deployment. `passwords` is given only by those who count the hashings. */
export function createAuth(db: Db, options: AuthOptions, passwords = createPasswords()): Auth {
  const engine = engineOver(throughDoor(db), options);
  const inTurn = createSignInQueue();
  const carried = (token: string): SignedIn => ({ token, cookie: cookieFor(engine, token) });
  const live = (token: string | undefined) =>
    isTokenForm(token) ? readLiveSession(engine, sessionIdOf(token)) : null;

  return {
    cookieName: engine.sessionCookieName,
    blankCookie: engine.createBlankSessionCookie().serialize(),
    signIn: async (input) => carried(await inTurn(() => signIn(db, options, passwords, input))),
    resolve: async (token) => (await live(token))?.state ?? null,
    async choosePlace(token, place) {
      const session = await live(token);
      if (!session) throw signedOut();
      const moved = await choosePlace(db, options, session, place);
      return { ...carried(moved?.token ?? token), state: moved?.state ?? session.state };
    },
    signOut: (token) => engine.invalidateSession(sessionIdOf(token)),
    signOutEverywhere: (identityId) => engine.invalidateUserSessions(identityId),
    createIdentity: (input) => createIdentity(db, passwords, input),
    openIdentity: (input) => openIdentity(db, passwords, input),
    joinDepartment: (identityId, departmentId) =>
      withAuth(db, (tx) => insertDepartmentMember(tx, { id: randomUUIDv7(), identityId, departmentId })),
  };
}
