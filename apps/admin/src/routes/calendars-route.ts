import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { centreOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const calendarsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/calendars",
  beforeLoad: centreOnly,
  loader: async ({ context: { queryClient, place } }) => {
    const { calendarFeedsQuery } = await import("../api/calendar-feeds.ts");
    if (place.role !== "registrar") await queryClient.ensureQueryData(calendarFeedsQuery);
  },
  component: lazyRouteComponent(() => import("../features/calendars/calendars-page.tsx"), "CalendarsPage"),
});
