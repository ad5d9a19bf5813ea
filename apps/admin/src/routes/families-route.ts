import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { deskOnly } from "./place-guards.ts";
import { optionally, whole } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const FamiliesSearch = z.object({
  year: optionally(whole(2000, 2100)),
  before: optionally(whole(1, 100_000_000)),
});

export const familiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/journal/families",
  validateSearch: (search) => FamiliesSearch.parse(search),
  beforeLoad: deskOnly,
  component: lazyRouteComponent(() => import("./families-screen.tsx"), "FamiliesScreen"),
});
