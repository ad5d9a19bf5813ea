import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { centreOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const consultantsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/consultants",
  beforeLoad: centreOnly,
  loader: async ({ context }) => {
    const { competencesQuery } = await import("../api/competences.ts");
    return context.queryClient.ensureQueryData(competencesQuery);
  },
  component: lazyRouteComponent(
    () => import("../features/consultants/consultants-page.tsx"),
    "ConsultantsPage",
  ),
});
