import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { sessionQuery } from "../api/sessions.ts";
import { BareFailedPage } from "../app/bare-screens.tsx";
import { rootRoute } from "./root-route.ts";

/** Where somebody waits whose obligation of confidentiality is not on file yet. */
export const closedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/closed",
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session?.lacking) throw redirect({ to: "/" });
  },
  errorComponent: BareFailedPage,
  component: lazyRouteComponent(() => import("../features/sessions/closed-page.tsx"), "ClosedPage"),
});
