import { Lucia, TimeSpan } from "lucia";
import type { Place, PlaceKeys } from "./places.ts";
import { type Reach, sessionAdapter } from "./session-adapter.ts";
import { cookieNameFor } from "./session-cookie.ts";
import { sessionLimits } from "./session-limits.ts";

export type SessionAttributes = PlaceKeys & { createdAt: Date };
export type IdentityAttributes = { email: string; displayName: string; operator: boolean; places: Place[] };

export type EngineOptions = { secureCookies: boolean; clock: () => Date };

/** Lucia as we set it up, over the auth door. */
export const engineOver = (reach: Reach, { secureCookies, clock }: EngineOptions) =>
  new Lucia(sessionAdapter(reach, clock), {
    sessionExpiresIn: new TimeSpan(sessionLimits.idleMinutes, "m"),
    sessionCookie: {
      name: cookieNameFor(secureCookies),
      attributes: { secure: secureCookies, sameSite: "lax", path: "/" },
    },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });

export type SessionEngine = ReturnType<typeof engineOver>;

declare module "lucia" {
  interface Register {
    Lucia: SessionEngine;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: IdentityAttributes;
  }
}
