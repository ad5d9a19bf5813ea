import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { request } from "./request.ts";
import type { DepartmentCounts } from "./types.ts";

/** Services by centre and month; `from` and `to` are "YYYY-MM", both included. */
export const departmentCountsQuery = (period: { from: string; to: string }) =>
  queryOptions({
    queryKey: ["statistics", "department", period],
    queryFn: ({ signal }) =>
      request<DepartmentCounts>("GET", "/department/counts", { query: period, signal }),
    placeholderData: keepPreviousData,
  });
