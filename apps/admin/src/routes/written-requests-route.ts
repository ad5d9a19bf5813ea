import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { centreOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

const WrittenRequestsSearch = z.object({ state: z.catch(z.enum(["waiting", "over"]), "waiting") });

export const writtenRequestsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/written",
  validateSearch: (search: { state?: unknown }): z.infer<typeof WrittenRequestsSearch> =>
    WrittenRequestsSearch.parse(search),
  beforeLoad: centreOnly,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { writtenRequestsQuery } = await import("../api/written-requests.ts");
    return context.queryClient.ensureQueryData(writtenRequestsQuery(deps.state));
  },
  component: lazyRouteComponent(
    () => import("../features/written-requests/written-requests-page.tsx"),
    "WrittenRequestsPage",
  ),
});
