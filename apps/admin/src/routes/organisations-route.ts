import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { centreOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const organisationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/organisations",
  beforeLoad: centreOnly,
  loader: async ({ context }) => {
    const { organisationsQuery } = await import("../api/organisations.ts");
    return context.queryClient.ensureQueryData(organisationsQuery);
  },
  component: lazyRouteComponent(
    () => import("../features/organisations/organisations-page.tsx"),
    "OrganisationsPage",
  ),
});
