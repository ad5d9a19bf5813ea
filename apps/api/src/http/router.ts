import { OpenAPIHono } from "@hono/zod-openapi";
import type { DepartmentReader, Operator } from "@prosvet/usecases";
import type { Env, MiddlewareHandler } from "hono";
import { anybody, signedIn, staff } from "./access.ts";
import { type Authz, authzOf } from "./authz.ts";
import type { MemberEnv, PublicEnv, SignedInEnv, StaffEnv } from "./environment.ts";
import { onInvalid } from "./validation.ts";

/** A router on which every route is guarded by what it declares, before anything of the request is read. */
function guardedRouter<E extends Env>(
  guardFor: (roles: readonly Authz[]) => MiddlewareHandler,
): OpenAPIHono<E> {
  const router = new OpenAPIHono<E>({ defaultHook: onInvalid });
  const open = router.openapi as (route: object, ...rest: unknown[]) => typeof router;
  router.openapi = ((route: { path: string }, ...rest: unknown[]) =>
    open({ ...route, middleware: guardFor(authzOf(route)) }, ...rest)) as typeof router.openapi;
  return router;
}

const among = (allowed: readonly Authz[], guardFor: (roles: readonly Authz[]) => MiddlewareHandler) => {
  return (roles: readonly Authz[]) => {
    if (roles.every((role) => allowed.includes(role))) return guardFor(roles);
    throw new TypeError(`routes of this router are for ${allowed.join(", ")} only`);
  };
};

/** Routes of a centre's staff: a session, a membership chosen, one of the route's roles. */
export const memberRouter = () => guardedRouter<MemberEnv>(among(["head", "registrar", "consultant"], staff));

/** Routes of an education department. */
export const departmentRouter = () => guardedRouter<StaffEnv<DepartmentReader>>(among(["department"], staff));

/** Routes of the operator of the deployment. */
export const operatorRouter = () => guardedRouter<StaffEnv<Operator>>(among(["operator"], staff));

/** Routes of whoever is signed in, wherever they work. */
export const signedInRouter = () => guardedRouter<SignedInEnv>(among(["signed_in"], () => signedIn));

/** Opens routes to everybody. */
export const publicRouter = () => guardedRouter<PublicEnv>(among(["public"], () => anybody));
