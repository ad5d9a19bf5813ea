import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "./signed-in-route.ts";

/** Everybody's own, wherever they work. */
export const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/account",
  component: lazyRouteComponent(() => import("../features/sessions/account-page.tsx"), "AccountPage"),
});
