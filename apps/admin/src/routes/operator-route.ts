import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { operatorOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const operatorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/operator",
  beforeLoad: operatorOnly,
  loader: async ({ context }) => {
    const { centresQuery } = await import("../api/centres.ts");
    return context.queryClient.ensureQueryData(centresQuery);
  },
  component: lazyRouteComponent(() => import("../features/centres/centres-page.tsx"), "CentresPage"),
});
