import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { centresQuery } from "../api/centres.ts";
import { operatorOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const operatorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/operator",
  beforeLoad: operatorOnly,
  loader: ({ context }) => context.queryClient.ensureQueryData(centresQuery),
  component: lazyRouteComponent(() => import("../features/centres/centres-page.tsx"), "CentresPage"),
});
