import type { Outcome, ServiceForm, ServiceKind, Topic } from "@prosvet/domain";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { centreOnly } from "./place-guards.ts";
import { codeOf, Id, optionally, whole } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const JournalSearch = z.object({
  year: optionally(whole(2000, 2100)),
  month: optionally(whole(1, 12)),
  consultant: optionally(Id),
  form: optionally(codeOf<ServiceForm>()),
  kind: optionally(codeOf<ServiceKind>()),
  outcome: optionally(codeOf<Outcome>()),
  topic: optionally(codeOf<Topic>()),
  corrected: optionally(z.literal(true)),
  annulled: optionally(z.literal(true)),
  before: optionally(whole(1, 100_000_000)),
});

export const journalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/journal",
  validateSearch: (search) => JournalSearch.parse(search),
  beforeLoad: centreOnly,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { todayIn } = await import("../time/centre-clock.ts");
    const { journalQuery } = await import("../api/services.ts");
    const year = deps.year ?? Number(todayIn(context.place.timezone).slice(0, 4));
    return context.queryClient.ensureQueryData(journalQuery({ ...deps, year }));
  },
  component: lazyRouteComponent(() => import("../features/registers/journal-page.tsx"), "JournalPage"),
});
