import type { Auth, SessionState } from "@prosvet/auth";
import type { Regulation } from "@prosvet/domain";
import type { Actor, Ctx, Deps, Member, Parent } from "@prosvet/usecases";
import type { Context } from "hono";
import type { Log } from "./log.ts";

/** What the API is built of. `origin` is the public one when it is known; `trustProxy` believes `X-Forwarded-*`. */
export type ApiDeps = Deps & {
  auth: Auth;
  origin: string | null;
  trustProxy: boolean;
  /** Where lines about failures go; standard error when left out. */
  log?: Log;
};

type Variables = {
  deps: ApiDeps;
  requestId: string;
  /** Of the centre that the request is about, once it is known. */
  regulation?: Regulation;
  timezone?: string;
};

/** As much of a request as tells where it came from. */
export type Asked = Pick<Context, "req" | "env">;

/** Where the deployment stands: its public origin when it is known, and whether a proxy of ours is before it. */
export type Place = Pick<ApiDeps, "origin" | "trustProxy">;

export type ApiEnv = { Variables: Variables };
export type PublicEnv = { Variables: Variables & { ctx: Ctx<Parent> } };
export type SignedInEnv = { Variables: Variables & { session: SessionState } };
export type StaffEnv<A extends Actor> = { Variables: Variables & { session: SessionState; ctx: Ctx<A> } };
export type MemberEnv = {
  Variables: Variables & {
    session: SessionState;
    ctx: Ctx<Member>;
    regulation: Regulation;
    timezone: string;
  };
};
