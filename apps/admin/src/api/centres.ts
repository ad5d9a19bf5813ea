import { queryOptions } from "@tanstack/react-query";
import { request } from "./request.ts";
import type { CentreCard } from "./types.ts";

export const centresQuery = queryOptions({
  queryKey: ["centres"],
  queryFn: ({ signal }) => request<{ centres: CentreCard[] }>("GET", "/operator/centres", { signal }),
  select: ({ centres }) => centres,
});
