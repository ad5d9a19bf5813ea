import type { Auth, SessionState } from "@prosvet/auth";
import type { Regulation } from "@prosvet/domain";
import type { Actor, Ctx, Deps } from "@prosvet/usecases";
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

export type ApiEnv = { Variables: Variables };
export type PublicEnv = { Variables: Variables & { ctx: Ctx<Extract<Actor, { kind: "parent" }>> } };
export type SignedInEnv = { Variables: Variables & { session: SessionState } };
export type StaffEnv<A extends Actor> = { Variables: Variables & { session: SessionState; ctx: Ctx<A> } };
