import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { headOnly } from "./place-guards.ts";
import { codeOf, Day, Id, optionally } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const ActionsSearch = z.object({
  membershipId: optionally(Id),
  action: optionally(codeOf()),
  subjectKind: optionally(codeOf()),
  subjectId: optionally(Id),
  from: optionally(Day),
  to: optionally(Day),
  before: optionally(Id),
});

export const controlRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/control",
  validateSearch: (search) => ActionsSearch.parse(search),
  beforeLoad: headOnly,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { auditQuery } = await import("../api/audit.ts");
    return context.queryClient.ensureQueryData(auditQuery(deps));
  },
  component: lazyRouteComponent(() => import("../features/control/actions-page.tsx"), "ActionsPage"),
});
