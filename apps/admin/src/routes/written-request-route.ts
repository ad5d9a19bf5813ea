import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import * as z from "zod/mini";
import { centreOnly } from "./place-guards.ts";
import { Id, optionally } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const WrittenRequestSearch = z.object({ id: optionally(Id) });

export const writtenRequestRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/written/request",
  validateSearch: (search) => WrittenRequestSearch.parse(search),
  beforeLoad: ({ context, search }) => {
    if (!search.id) throw redirect({ to: "/written", search: { state: "waiting" } });
    return centreOnly({ context });
  },
  loader: async ({ context: { queryClient } }) => {
    const { regulationQuery } = await import("../api/regulation.ts");
    const { materialsQuery } = await import("../api/materials.ts");
    await Promise.all([
      queryClient.ensureQueryData(regulationQuery),
      queryClient.ensureQueryData(materialsQuery),
    ]);
  },
  component: lazyRouteComponent(
    () => import("../features/written-requests/written-request-page.tsx"),
    "WrittenRequestPage",
  ),
});
