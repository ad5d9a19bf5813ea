import { queryOptions } from "@tanstack/react-query";
import { request } from "./request.ts";
import type { RegulationInForce } from "./types.ts";

export const regulationQuery = queryOptions({
  queryKey: ["regulation"],
  queryFn: ({ signal }) => request<RegulationInForce>("GET", "/limits", { signal }),
  staleTime: 60_000,
});

export type NewLimits = Pick<RegulationInForce, "orderNumber" | "effectiveFrom" | "limits">;
export const setLimits = (limits: NewLimits) =>
  request<RegulationInForce>("POST", "/limits", { json: limits });
