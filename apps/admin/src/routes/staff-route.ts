import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { headOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const staffRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/staff",
  beforeLoad: headOnly,
  loader: async ({ context }) => {
    const { staffQuery } = await import("../api/staff.ts");
    return context.queryClient.ensureQueryData(staffQuery);
  },
  component: lazyRouteComponent(() => import("../features/staff/staff-page.tsx"), "StaffPage"),
});
