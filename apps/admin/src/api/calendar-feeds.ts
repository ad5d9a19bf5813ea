import { queryOptions } from "@tanstack/react-query";
import { bodyOf, doneOf, within } from "./answer.ts";
import { calendarFeedsApi } from "./clients.ts";

export const calendarFeedsQuery = queryOptions({
  queryKey: ["calendar-feeds"],
  queryFn: ({ signal }) => bodyOf(calendarFeedsApi["calendar-feeds"].$get({}, within(signal))),
  select: ({ feeds }) => feeds,
});

const one = calendarFeedsApi.consultants[":id"]["calendar-feed"];

/** A new secret address; the former stops working. */
export const renewFeed = (id: string) => bodyOf(one.$post({ param: { id }, json: {} }));

export const revokeFeed = (id: string) => doneOf(one.$delete({ param: { id } }));
