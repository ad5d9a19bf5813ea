import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { ApiProblem } from "./api-problem.ts";
import { scheduleApi } from "./clients.ts";
import type { AppliedChange, NewPlace, ScheduleChange, SchedulePreview } from "./types.ts";

/** Rooms and event places of the centre. */
export const placesQuery = queryOptions({
  queryKey: ["schedule", "places"],
  queryFn: ({ signal }) => bodyOf(scheduleApi.schedule.places.$get({}, within(signal))),
  select: ({ places }) => places,
  staleTime: 60_000,
});

const onePlace = scheduleApi.schedule.places[":id"];

export const addPlace = (place: NewPlace) => bodyOf(scheduleApi.schedule.places.$post({ json: place }));

export const renamePlace = (id: string, named: { name: string; address: string }) =>
  bodyOf(onePlace.$put({ param: { id }, json: named }));

export const reopenPlace = (id: string) => bodyOf(onePlace.reopening.$post({ param: { id }, json: {} }));

/** What a change would do; nothing is written. */
export const previewChange = (change: ScheduleChange) =>
  bodyOf(scheduleApi.schedule.preview.$post({ json: { change } }));

/** Where one of the bookings may go, as the schedule would be after the change. */
export const timesAfterQuery = (change: ScheduleChange, bookingId: string) =>
  queryOptions({
    queryKey: ["schedule", "times", change, bookingId],
    queryFn: ({ signal }) =>
      bodyOf(scheduleApi.schedule.preview.times.$post({ json: { change, bookingId } }, within(signal))),
    select: ({ times }) => times,
    staleTime: 10_000,
  });

export const applyChange = (json: AppliedChange, idempotencyKey: string) =>
  bodyOf(scheduleApi.schedule.changes.$post({ json, header: { "idempotency-key": idempotencyKey } }));

/** What a change that came too late would do now, null when that was not the problem. */
export const freshPreviewOf = (error: unknown): SchedulePreview | null =>
  (error instanceof ApiProblem && error.problem.preview) || null;
