import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { centreOnly } from "./place-guards.ts";
import { Id, optionally } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const RecipientSearch = z.object({ id: optionally(Id) });

export const recipientRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/recipients/card",
  validateSearch: (search) => RecipientSearch.parse(search),
  beforeLoad: centreOnly,
  component: lazyRouteComponent(() => import("./recipient-screen.tsx"), "RecipientScreen"),
});
