import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const consentTextsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/consents/texts",
  beforeLoad: deskOnly,
  component: lazyRouteComponent(
    () => import("../features/consents/consent-texts-page.tsx"),
    "ConsentTextsPage",
  ),
});
