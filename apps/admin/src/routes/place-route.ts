import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { sessionQuery } from "../api/sessions.ts";
import { BareFailedPage } from "../app/bare-screens.tsx";
import { rootRoute } from "./root-route.ts";

export const placeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/place",
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: "/" });
  },
  errorComponent: BareFailedPage,
  component: lazyRouteComponent(() => import("../features/sessions/place-page.tsx"), "PlacePage"),
});
