import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { centreOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const materialsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/materials",
  beforeLoad: centreOnly,
  loader: async ({ context }) => {
    const { materialsQuery } = await import("../api/materials.ts");
    return context.queryClient.ensureQueryData(materialsQuery);
  },
  component: lazyRouteComponent(() => import("../features/materials/materials-page.tsx"), "MaterialsPage"),
});
