import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { centreOnly } from "./place-guards.ts";
import { Id, optionally } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const BookingSearch = z.object({ id: optionally(Id) });

export const bookingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/queue/booking",
  validateSearch: (search) => BookingSearch.parse(search),
  beforeLoad: centreOnly,
  component: lazyRouteComponent(() => import("./booking-screen.tsx"), "BookingScreen"),
});
