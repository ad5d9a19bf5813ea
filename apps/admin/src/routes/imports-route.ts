import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { deskOnly } from "./place-guards.ts";
import { Id, optionally } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const ImportsSearch = z.object({ file: optionally(Id) });

export const importsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/journal/imports",
  validateSearch: (search) => ImportsSearch.parse(search),
  beforeLoad: deskOnly,
  component: lazyRouteComponent(() => import("./imports-screen.tsx"), "ImportsScreen"),
});
