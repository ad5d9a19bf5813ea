import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { ticketsApi } from "./clients.ts";

export const ticketsKey = ["tickets"] as const;

/** Today's waiting line, read anew every few seconds: several people call from it at once. */
export const ticketsQuery = queryOptions({
  queryKey: ticketsKey,
  queryFn: ({ signal }) => bodyOf(ticketsApi.tickets.$get({}, within(signal))),
  select: ({ tickets }) => tickets,
  refetchInterval: 3000,
});

export const takeTicket = () => bodyOf(ticketsApi.tickets.$post({ json: {} }));

export const callNextTicket = (place: { placeId?: string }) =>
  bodyOf(ticketsApi.tickets["next-call"].$post({ json: place }));

export const callTicket = (id: string, place: { placeId?: string }) =>
  bodyOf(ticketsApi.tickets[":id"].call.$post({ param: { id }, json: place }));

export const finishTicket = (id: string) =>
  bodyOf(ticketsApi.tickets[":id"].completion.$post({ param: { id }, json: {} }));
