import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { centreOnly } from "./place-guards.ts";
import { Day, Id, optionally } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const DaySheetSearch = z.object({ date: optionally(Day), consultant: optionally(Id) });

export const daySheetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/day/sheet",
  validateSearch: (search) => DaySheetSearch.parse(search),
  beforeLoad: centreOnly,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { todayIn } = await import("../time/centre-clock.ts");
    const { daySheetQuery } = await import("../api/day-sheet.ts");
    const { date = todayIn(context.place.timezone), consultant } = deps;
    return context.queryClient.ensureQueryData(daySheetQuery({ date, consultant }));
  },
  component: lazyRouteComponent(() => import("../features/day-sheet/day-sheet-page.tsx"), "DaySheetPage"),
});
