import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { departmentOnly } from "./place-guards.ts";
import { Month, optionally } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const DepartmentSearch = z.object({ from: optionally(Month), to: optionally(Month) });

/** This year when the address names no period. */
function periodOf(search: z.infer<typeof DepartmentSearch>) {
  const year = new Date().getFullYear();
  const { from = `${year}-01`, to = `${year}-12` } = search;
  return from <= to ? { from, to } : { from: to, to: from };
}

export const departmentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/department",
  validateSearch: (search) => DepartmentSearch.parse(search),
  beforeLoad: departmentOnly,
  loaderDeps: ({ search }) => periodOf(search),
  loader: async ({ context, deps }) => {
    const { departmentCountsQuery } = await import("../api/statistics.ts");
    await context.queryClient.ensureQueryData(departmentCountsQuery(deps));
    return deps;
  },
  component: lazyRouteComponent(() => import("../features/statistics/department-page.tsx"), "DepartmentPage"),
});
