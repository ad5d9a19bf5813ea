import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { consultantsApi } from "./clients.ts";

export const consultantsQuery = queryOptions({
  queryKey: ["consultants"],
  queryFn: ({ signal }) => bodyOf(consultantsApi.consultants.$get({}, within(signal))),
  select: ({ consultants }) => consultants,
  staleTime: 5 * 60_000,
});
