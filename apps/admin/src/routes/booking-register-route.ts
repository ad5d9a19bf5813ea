import type { BookingSource, BookingState } from "@prosvet/domain";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { centreOnly } from "./place-guards.ts";
import { codeOf, Id, optionally, whole } from "./search-fields.ts";
import { signedInRoute } from "./signed-in-route.ts";

const RegisterSearch = z.object({
  year: optionally(whole(2000, 2100)),
  month: optionally(whole(1, 12)),
  consultant: optionally(Id),
  source: optionally(codeOf<BookingSource>()),
  state: optionally(codeOf<Exclude<BookingState, "held">>()),
  before: optionally(whole(1, 100_000_000)),
});

export const bookingRegisterRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/journal/bookings",
  validateSearch: (search) => RegisterSearch.parse(search),
  beforeLoad: centreOnly,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { todayIn } = await import("../time/centre-clock.ts");
    const { bookingRegisterQuery } = await import("../api/registers.ts");
    const year = deps.year ?? Number(todayIn(context.place.timezone).slice(0, 4));
    return context.queryClient.ensureQueryData(bookingRegisterQuery({ ...deps, year }));
  },
  component: lazyRouteComponent(
    () => import("../features/registers/booking-register-page.tsx"),
    "BookingRegisterPage",
  ),
});
