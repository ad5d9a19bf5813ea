import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { centreOnly } from "./place-guards.ts";
import { optionally } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const DeskSearch = z.object({ mode: optionally(z.enum(["visit", "call", "list"])) });

export const deskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/desk",
  validateSearch: (search) => DeskSearch.parse(search),
  beforeLoad: centreOnly,
  loader: async ({ context: { queryClient } }) => {
    const { consultantsQuery } = await import("../api/consultants.ts");
    const { regulationQuery } = await import("../api/regulation.ts");
    await Promise.all([
      queryClient.ensureQueryData(regulationQuery),
      queryClient.ensureQueryData(consultantsQuery),
    ]);
  },
  component: lazyRouteComponent(() => import("../features/desk/desk-page.tsx"), "DeskPage"),
});
