import { OpenAPIHono } from "@hono/zod-openapi";
import type { Actor } from "@prosvet/usecases";
import type { Env, MiddlewareHandler } from "hono";
import { anybody, signedIn, staff } from "./access.ts";
import { type Authz, authzOf } from "./authz.ts";
import type { PublicEnv, SignedInEnv, StaffEnv } from "./environment.ts";
import { onInvalid } from "./validation.ts";

/** A router on which every route is guarded by what it declares, before anything of the request is read. */
function guardedRouter<E extends Env>(guardFor: (roles: readonly Authz[]) => MiddlewareHandler): OpenAPIHono<E> {
  const router = new OpenAPIHono<E>({ defaultHook: onInvalid });
  const open = router.openapi as (route: object, ...rest: unknown[]) => typeof router;
  router.openapi = ((route: { path: string }, ...rest: unknown[]) =>
    open({ ...route, middleware: guardFor(authzOf(route)) }, ...rest)) as typeof router.openapi;
  return router;
}

const only = (wanted: Authz, guard: MiddlewareHandler) => (roles: readonly Authz[]) => {
  if (roles.length !== 1 || roles[0] !== wanted) throw new TypeError(`routes of this router are for ${wanted}`);
  return guard;
};

/** Routes of staff: a session, a chosen place and one of the route's roles. `A` is who those roles are. */
export const staffRouter = <A extends Actor>() => guardedRouter<StaffEnv<A>>((roles) => staff<A>(roles));

/** Routes of whoever is signed in, wherever they work. */
export const signedInRouter = () => guardedRouter<SignedInEnv>(only("signed_in", signedIn));

/** Opens routes to everybody. */
export const publicRouter = () => guardedRouter<PublicEnv>(only("public", anybody));
