import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import * as z from "zod/mini";
import { sessionQuery } from "../api/sessions.ts";
import { homeOf } from "./home-of.ts";
import { rootRoute } from "./root-route.ts";

/** `then` is a path of this application only: never another host. */
const SignInSearch = z.object({ then: z.catch(z.optional(z.string().check(z.regex(/^\/[a-z]/))), undefined) });

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: (search) => SignInSearch.parse(search),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) return;
    if (!session.chosen) throw redirect({ to: "/place", search });
    if (search.then) throw redirect({ href: search.then });
    throw redirect({ to: homeOf(session.chosen) });
  },
  component: lazyRouteComponent(() => import("../features/sessions/sign-in-page.tsx"), "SignInPage"),
});
