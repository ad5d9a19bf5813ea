import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { centreOnly } from "./place-guards.ts";
import { signedInRoute } from "./signed-in-route.ts";

export const typicalQuestionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/typical-questions",
  beforeLoad: centreOnly,
  loader: async ({ context }) => {
    const { typicalQuestionsQuery } = await import("../api/typical-questions.ts");
    return context.queryClient.ensureQueryData(typicalQuestionsQuery);
  },
  component: lazyRouteComponent(
    () => import("../features/typical-questions/typical-questions-page.tsx"),
    "TypicalQuestionsPage",
  ),
});
