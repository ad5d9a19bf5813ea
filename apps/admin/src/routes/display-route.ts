import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { centreOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const displayRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/line/display",
  beforeLoad: centreOnly,
  loader: async ({ context }) => {
    const { ticketsQuery } = await import("../api/tickets.ts");
    return context.queryClient.ensureQueryData(ticketsQuery);
  },
  component: lazyRouteComponent(() => import("../features/tickets/display-page.tsx"), "DisplayPage"),
});
