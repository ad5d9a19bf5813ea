import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { centreOnly } from "./place-guards.ts";
import { Day, Id, optionally } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const ScheduleSearch = z.object({ from: optionally(Day), consultant: optionally(Id) });

export const scheduleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/schedule",
  validateSearch: (search) => ScheduleSearch.parse(search),
  beforeLoad: centreOnly,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient, place }, deps: { from, consultant } }) => {
    const { todayIn } = await import("../time/centre-clock.ts");
    const { mondayOf } = await import("../time/week.ts");
    const { consultantsQuery } = await import("../api/consultants.ts");
    const { regulationQuery } = await import("../api/regulation.ts");
    const { weekQuery } = await import("../api/schedule.ts");
    const week = { from: mondayOf(from ?? todayIn(place.timezone)), consultant };
    await Promise.all([
      queryClient.ensureQueryData(consultantsQuery),
      queryClient.ensureQueryData(regulationQuery),
      queryClient.ensureQueryData(weekQuery(week)),
    ]);
    return week;
  },
  component: lazyRouteComponent(() => import("../features/schedule/schedule-page.tsx"), "SchedulePage"),
});
