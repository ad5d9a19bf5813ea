import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { deskOnly } from "./place-guards.ts";
import { optionally, whole } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const ConsentsSearch = z.object({
  year: optionally(whole(2000, 2100)),
  purpose: optionally(z.string().check(z.regex(/^[a-z_]{1,60}$/))),
  before: optionally(whole(1, 10_000_000)),
});

export const consentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/consents",
  validateSearch: (search) => ConsentsSearch.parse(search),
  beforeLoad: deskOnly,
  component: lazyRouteComponent(() => import("../features/consents/consents-page.tsx"), "ConsentsPage"),
});
