import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { materialsQuery } from "../api/materials.ts";
import { centreOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const materialsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/materials",
  beforeLoad: centreOnly,
  loader: ({ context }) => context.queryClient.ensureQueryData(materialsQuery),
  component: lazyRouteComponent(() => import("../features/materials/materials-page.tsx"), "MaterialsPage"),
});
