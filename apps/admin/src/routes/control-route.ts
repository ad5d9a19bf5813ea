import type { FindingKind } from "@prosvet/domain";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { deskOnly, headOnly } from "./place-guards.ts";
import { codeOf, Day, Id, Month, optionally } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const FindingsSearch = z.object({
  kind: optionally(codeOf<FindingKind>()),
  from: optionally(Month),
  to: optionally(Month),
  before: optionally(codeOf()),
});

const ActionsSearch = z.object({
  membershipId: optionally(Id),
  action: optionally(codeOf()),
  area: optionally(codeOf()),
  subjectKind: optionally(codeOf()),
  subjectId: optionally(Id),
  from: optionally(Day),
  to: optionally(Day),
  before: optionally(Id),
});

export const controlRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/control",
  validateSearch: (search) => FindingsSearch.parse(search),
  beforeLoad: deskOnly,
  component: lazyRouteComponent(() => import("../features/control/findings-page.tsx"), "FindingsPage"),
});

export const actionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/control/actions",
  validateSearch: (search) => ActionsSearch.parse(search),
  beforeLoad: headOnly,
  component: lazyRouteComponent(() => import("../features/control/actions-page.tsx"), "ActionsPage"),
});
