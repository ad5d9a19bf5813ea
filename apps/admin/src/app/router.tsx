import type { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import { routeTree } from "../routes/route-tree.ts";
import { Loading } from "../ui/loading.tsx";
import { BareMissingPage } from "./bare-screens.tsx";
import { FailedPage } from "./failed-page.tsx";

export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    basepath: "/admin",
    context: { queryClient },
    defaultPreload: "intent",
    // Freshness is the query client's matter.
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: Loading,
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: BareMissingPage,
    scrollRestoration: true,
  });

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}
