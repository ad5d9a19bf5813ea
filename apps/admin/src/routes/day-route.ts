import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { centreOnly } from "./place-guards.ts";
import { Day, optionally } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const DaySearch = z.object({ date: optionally(Day) });

export const dayRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/day",
  validateSearch: (search) => DaySearch.parse(search),
  beforeLoad: centreOnly,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { todayIn } = await import("../time/centre-clock.ts");
    const { dayQuery } = await import("../api/bookings.ts");
    return context.queryClient.ensureQueryData(dayQuery(deps.date ?? todayIn(context.place.timezone)));
  },
  component: lazyRouteComponent(() => import("../features/bookings/day-page.tsx"), "DayPage"),
});
