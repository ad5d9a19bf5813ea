import type { NoticeStanding, OutboxKind } from "@prosvet/domain";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { deskOnly } from "./place-guards.ts";
import { codeOf, Id, optionally } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const NoticesSearch = z.object({
  standing: optionally(codeOf<NoticeStanding>()),
  kind: optionally(codeOf<OutboxKind>()),
  before: optionally(Id),
});

export const noticesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/notices",
  validateSearch: (search) => NoticesSearch.parse(search),
  beforeLoad: deskOnly,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { noticesQuery } = await import("../api/notices.ts");
    return context.queryClient.ensureQueryData(noticesQuery(deps));
  },
  component: lazyRouteComponent(() => import("../features/notifications/notices-page.tsx"), "NoticesPage"),
});
