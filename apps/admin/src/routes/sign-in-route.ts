import { createRoute, redirect } from "@tanstack/react-router";
import * as z from "zod/mini";
import { sessionQuery } from "../api/sessions.ts";
import { BareFailedPage } from "../app/bare-screens.tsx";
import { SignInPage } from "../features/sessions/sign-in-page.tsx";
import { homeOf } from "./home-of.ts";
import { rootRoute } from "./root-route.ts";

/** `after` is a path of this application only: never another host. */
const SignInSearch = z.object({
  after: z.catch(z.optional(z.string().check(z.regex(/^\/[a-z]/))), undefined),
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: (search) => SignInSearch.parse(search),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) return;
    if (!session.chosen) throw redirect({ to: "/place", search });
    if (session.lacking) throw redirect({ to: "/closed" });
    if (search.after) throw redirect({ href: search.after });
    throw redirect({ to: homeOf(session.chosen) });
  },
  errorComponent: BareFailedPage,
  component: SignInPage,
});
