import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { centreOnly } from "./place-guards.ts";
import { optionally } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const QueueSearch = z.object({
  state: z.catch(z.enum(["open", "alarming", "requested", "confirmed", "closed"]), "open"),
  withoutTime: optionally(z.literal(true)),
});

export const queueRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/queue",
  validateSearch: (search: Record<string, unknown>): z.infer<typeof QueueSearch> => QueueSearch.parse(search),
  beforeLoad: centreOnly,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { queueFilterOf, queueQuery } = await import("../api/bookings.ts");
    return context.queryClient.ensureQueryData(queueQuery(queueFilterOf(deps)));
  },
  component: lazyRouteComponent(() => import("../features/bookings/queue-page.tsx"), "QueuePage"),
});
