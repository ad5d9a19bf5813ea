import { queryOptions } from "@tanstack/react-query";
import { request } from "./request.ts";
import type { Consultant } from "./types.ts";

export const consultantsQuery = queryOptions({
  queryKey: ["consultants"],
  queryFn: ({ signal }) => request<{ consultants: Consultant[] }>("GET", "/consultants", { signal }),
  select: ({ consultants }) => consultants,
  staleTime: 5 * 60_000,
});
