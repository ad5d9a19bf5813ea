import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { centreOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const regulationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/regulation",
  beforeLoad: centreOnly,
  loader: async ({ context }) => {
    const { regulationBookQuery } = await import("../api/regulation-book.ts");
    return context.queryClient.ensureQueryData(regulationBookQuery);
  },
  component: lazyRouteComponent(() => import("../features/regulation/regulation-page.tsx"), "RegulationPage"),
});
