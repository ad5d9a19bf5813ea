import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { bookingQuery } from "../api/bookings.ts";
import { consultantsQuery } from "../api/consultants.ts";
import { regulationQuery } from "../api/regulation.ts";
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
