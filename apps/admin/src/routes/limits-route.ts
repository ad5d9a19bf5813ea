import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { centreOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const limitsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/limits",
  beforeLoad: centreOnly,
  loader: async ({ context }) => {
    const { regulationQuery } = await import("../api/regulation.ts");
    return context.queryClient.ensureQueryData(regulationQuery);
  },
  component: lazyRouteComponent(() => import("../features/regulation/limits-page.tsx"), "LimitsPage"),
});
