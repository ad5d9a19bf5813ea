import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { centreOnly } from "./place-guards.ts";
import { Id, optionally } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const RecordServiceSearch = z.object({ booking: optionally(Id), retry: optionally(Id) });

export const recordServiceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/services/new",
  validateSearch: (search) => RecordServiceSearch.parse(search),
  beforeLoad: centreOnly,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps }) => {
    const { consultantsQuery } = await import("../api/consultants.ts");
    const { regulationQuery } = await import("../api/regulation.ts");
    const { bookingQuery } = await import("../api/bookings.ts");
    await Promise.all([
      queryClient.ensureQueryData(regulationQuery),
      queryClient.ensureQueryData(consultantsQuery),
      deps.booking && queryClient.ensureQueryData(bookingQuery(deps.booking)),
    ]);
  },
  component: lazyRouteComponent(
    () => import("../features/services/record-service-page.tsx"),
    "RecordServicePage",
  ),
});
