import type { SessionState } from "@prosvet/auth";
import { type Actor, AppError, contextOf, findAccessRefusal } from "@prosvet/usecases";
import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { actorOf } from "./actor.ts";
import { addressOf } from "./address.ts";
import type { Authz } from "./authz.ts";
import type { ApiDeps, PublicEnv, SignedInEnv, StaffEnv } from "./environment.ts";

const forbidden = () =>
  new AppError("forbidden", "Для этого действия нужны другие права. Обратитесь к руководителю центра.");
const noPlace = () => new AppError("forbidden", "Выберите место работы, чтобы продолжить.");

/** The session of a request's token. Throws `signed_out`. */
async function requireSession({ auth }: ApiDeps, token: string | undefined): Promise<SessionState> {
  const session = await auth.resolve(token);
  if (!session)
    throw new AppError("signed_out", "Вы не вошли в систему или сеанс закончился. Войдите снова.");
  return session;
}

/** Lets in whoever is signed in. */
export const signedIn: MiddlewareHandler<SignedInEnv> = async (c, next) => {
  c.set("session", await requireSession(c.var.deps, getCookie(c, c.var.deps.auth.cookieName)));
  await next();
};

/** The one gate to a centre: nobody is anybody there without a signed obligation of confidentiality (R53). */
async function requireObligation(deps: ApiDeps, chosen: SessionState["chosen"]): Promise<void> {
  if (chosen?.kind !== "centre") return;
  const refusal = await findAccessRefusal(deps, chosen.tenantId, chosen);
  if (refusal) throw new AppError("forbidden", refusal.message, { refusal });
}

/** Lets in the roles named, in the place that the session has chosen, and opens the context of the request. */
export const staff =
  (roles: readonly Authz[]): MiddlewareHandler<StaffEnv<Actor>> =>
  async (c, next) => {
    const session = await requireSession(c.var.deps, getCookie(c, c.var.deps.auth.cookieName));
    const acting = actorOf(session);
    if (!acting) throw noPlace();
    if (session.chosen?.kind === "centre") {
      c.set("regulation", session.chosen.regulation);
      c.set("timezone", session.chosen.timezone);
    }
    await requireObligation(c.var.deps, session.chosen);
    if (!roles.includes(acting.role)) throw forbidden();
    c.set("session", session);
    c.set("ctx", contextOf(c.var.deps, acting.actor));
    await next();
  };

/** Opens the context of a parent, who is known by nothing but a hash of the address. No cookie is read. */
export const anybody: MiddlewareHandler<PublicEnv> = async (c, next) => {
  c.set("ctx", contextOf(c.var.deps, { kind: "parent", address: addressOf(c, c.var.deps) }));
  await next();
};
