import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ticketsQuery } from "../api/tickets.ts";
import { centreOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const lineRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/line",
  beforeLoad: centreOnly,
  loader: ({ context }) => context.queryClient.ensureQueryData(ticketsQuery),
  component: lazyRouteComponent(() => import("../features/tickets/line-page.tsx"), "LinePage"),
});
