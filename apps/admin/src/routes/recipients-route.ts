import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { centreOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const recipientsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/recipients",
  beforeLoad: centreOnly,
  component: lazyRouteComponent(() => import("../features/recipients/recipients-page.tsx"), "RecipientsPage"),
});
