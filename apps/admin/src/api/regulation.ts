import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { limitsApi } from "./clients.ts";
import type { NewLimits } from "./types.ts";

export const regulationQuery = queryOptions({
  queryKey: ["regulation"],
  queryFn: ({ signal }) => bodyOf(limitsApi.limits.$get({}, within(signal))),
  staleTime: 60_000,
});

export const setLimits = (limits: NewLimits) => bodyOf(limitsApi.limits.$post({ json: limits }));
