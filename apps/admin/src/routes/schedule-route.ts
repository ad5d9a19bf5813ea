import { addDays, weekdayOf } from "@prosvet/domain";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { todayIn } from "../time/centre-clock.ts";
import { centreOnly } from "./place-guards.ts";
import { Day, Id, optionally } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const ScheduleSearch = z.object({ from: optionally(Day), consultant: optionally(Id) });

/** A week begins on Monday, whatever day the address names. */
const mondayOf = (day: string) => addDays(day, 1 - weekdayOf(day));

export const scheduleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/schedule",
  validateSearch: (search) => ScheduleSearch.parse(search),
  beforeLoad: centreOnly,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient, place }, deps: { from, consultant } }) => {
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
