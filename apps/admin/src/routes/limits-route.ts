import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { regulationQuery } from "../api/regulation.ts";
import { centreOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const limitsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/limits",
  beforeLoad: centreOnly,
  loader: ({ context }) => context.queryClient.ensureQueryData(regulationQuery),
  component: lazyRouteComponent(() => import("../features/regulation/limits-page.tsx"), "LimitsPage"),
});
