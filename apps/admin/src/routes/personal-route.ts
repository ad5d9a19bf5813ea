import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { deskOnly, headOnly } from "./place-guards.ts";
import { Id, optionally, whole } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const RequestsSearch = z.object({
  year: optionally(whole(2000, 2100)),
  before: optionally(whole(1, 10_000_000)),
});

export const requestsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/personal",
  validateSearch: (search) => RequestsSearch.parse(search),
  beforeLoad: deskOnly,
  component: lazyRouteComponent(() => import("../features/subject-rights/requests-page.tsx"), "RequestsPage"),
});

export const termsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/personal/terms",
  beforeLoad: headOnly,
  component: lazyRouteComponent(() => import("../features/subject-rights/terms-page.tsx"), "TermsPage"),
});

export const actsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/personal/acts",
  validateSearch: (search) => z.object({ before: optionally(Id) }).parse(search),
  beforeLoad: headOnly,
  component: lazyRouteComponent(() => import("../features/subject-rights/acts-page.tsx"), "ActsPage"),
});
