import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { departmentApi } from "./clients.ts";

/** Services by centre and month; `from` and `to` are "YYYY-MM", both included. */
export const departmentCountsQuery = (period: { from: string; to: string }) =>
  queryOptions({
    queryKey: ["statistics", "department", period],
    queryFn: ({ signal }) => bodyOf(departmentApi.department.counts.$get({ query: period }, within(signal))),
    placeholderData: keepPreviousData,
  });
