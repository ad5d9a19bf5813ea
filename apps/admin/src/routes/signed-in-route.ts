import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { sessionQuery } from "../api/sessions.ts";
import { BareFailedPage } from "../app/bare-screens.tsx";
import { rootRoute } from "./root-route.ts";

/** Everything behind the sign-in: knows who is signed in and which place they work in. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: "/", search: { after: location.href } });
    if (!session.chosen) throw redirect({ to: "/place" });
    if (session.lacking) throw redirect({ to: "/closed" });
    return { place: session.chosen };
  },
  errorComponent: BareFailedPage,
  component: lazyRouteComponent(() => import("../shell/shell.tsx"), "Shell"),
});
