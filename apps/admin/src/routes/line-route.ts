import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { centreOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const lineRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/line",
  beforeLoad: centreOnly,
  loader: async ({ context }) => {
    const { ticketsQuery } = await import("../api/tickets.ts");
    return context.queryClient.ensureQueryData(ticketsQuery);
  },
  component: lazyRouteComponent(() => import("../features/tickets/line-page.tsx"), "LinePage"),
});
