import { queryOptions } from "@tanstack/react-query";
import type { InferRequestType, InferResponseType } from "hono/client";
import { bodyOf, doneOf, within } from "./answer.ts";
import { deskApi } from "./clients.ts";
import { slotsKey } from "./schedule.ts";

export type Call = InferRequestType<typeof deskApi.bookings.$post>["json"];
export type Visit = InferRequestType<typeof deskApi.visits.$post>["json"];
export type VisitList = InferRequestType<typeof deskApi.visits.list.$post>["json"];
export type Receipt = InferResponseType<typeof deskApi.bookings.$post, 201>["receipt"];
export type EnteredVisit = InferResponseType<typeof deskApi.visits.$post, 201>;
export type EnteredList = InferResponseType<typeof deskApi.visits.list.$post, 201>;
export type TimesFilter = InferRequestType<typeof deskApi.desk.times.$get>["query"];
export type DeskTime = InferResponseType<typeof deskApi.desk.times.$get, 200>["slots"][number];

/** The nearest free times that the desk may offer, in order. */
export const timesQuery = (filter: TimesFilter) =>
  queryOptions({
    queryKey: [...slotsKey, "desk", filter],
    queryFn: ({ signal }) => bodyOf(deskApi.desk.times.$get({ query: filter }, within(signal))),
    select: ({ slots }) => slots,
    staleTime: 10_000,
  });

const keyed = (key: string) => ({ "idempotency-key": key });

export const registerCall = (call: Call, key: string) =>
  bodyOf(deskApi.bookings.$post({ json: call, header: keyed(key) }));

export const registerVisit = (visit: Visit, key: string) =>
  bodyOf(deskApi.visits.$post({ json: visit, header: keyed(key) }));

export const registerList = (list: VisitList, key: string) =>
  bodyOf(deskApi.visits.list.$post({ json: list, header: keyed(key) }));

export const undoBooking = (id: string) =>
  doneOf(deskApi.bookings[":id"].reversal.$post({ param: { id }, json: {} }));

export const undoService = (id: string) =>
  doneOf(deskApi.services[":id"].reversal.$post({ param: { id }, json: {} }));

export const undoList = (services: string[]) => doneOf(deskApi.visits.reversal.$post({ json: { services } }));
