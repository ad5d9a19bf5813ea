import { randomUUIDv7 } from "node:crypto";
import { type Db, type DepartmentId, withAuth } from "@prosvet/db";
import { signedOut } from "./auth-error.ts";
import { choosePlace } from "./choose-place.ts";
import { createIdentity, type NewIdentity } from "./create-identity.ts";
import { insertDepartmentMember, readIdentity } from "./identity-queries.ts";
import { countPlaces } from "./invitation-queries.ts";
import { type InvitedPassword, type ReadyPassword, readyInvitedPassword } from "./invited-password.ts";
import { type OpenedIdentity, openIdentity } from "./open-identity.ts";
import { type OwnPassword, readyOwnPassword } from "./own-password.ts";
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
  /** Checks and hashes; what it gives writes the password and opens the session anew. Throws `AuthError`. */
  readyOwnPassword(token: string, input: OwnPassword): Promise<() => Promise<SignedIn>>;
  /** The same by a link that was sent; see there. Throws `AuthError`: `invalid`, `too_many`, `not_found`. */
  readyInvitedPassword(input: InvitedPassword): Promise<ReadyPassword>;
  /** Where to write to somebody of the staff, and whether a link in other hands could open more than one place. */
  readAccount(identityId: string): Promise<Account | null>;
  /** The identity of an e-mail, new ones with a password that nobody knows. Throws `AuthError`: `conflict`. */
  openIdentity(input: { email: string; displayName: string }): Promise<OpenedIdentity>;
  joinDepartment(identityId: string, departmentId: DepartmentId): Promise<void>;
};

/** `hasPassword`: they have set one themselves. `places`: in how many centres they work now. */
export type Account = { email: string; hasPassword: boolean; places: number };

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
    async readyOwnPassword(token, input) {
      const session = await live(token);
      if (!session) throw signedOut();
      const apply = await inTurn(() => readyOwnPassword(db, options, passwords, session, input));
      return async () => carried(await apply());
    },
    readyInvitedPassword: (input) => inTurn(() => readyInvitedPassword(db, options, passwords, input)),
    readAccount: (identityId) =>
      withAuth(db, async (tx) => {
        const known = await readIdentity(tx, identityId);
        if (!known) return null;
        const places = await countPlaces(tx, identityId);
        return { email: known.email, hasPassword: known.passwordSetAt !== null, places };
      }),
    createIdentity: (input) => createIdentity(db, passwords, input),
    openIdentity: (input) => openIdentity(db, passwords, input),
    joinDepartment: (identityId, departmentId) =>
      withAuth(db, (tx) => insertDepartmentMember(tx, { id: randomUUIDv7(), identityId, departmentId })),
  };
}
