import { queryOptions } from "@tanstack/react-query";
import { bodyOf, doneOf, within } from "./answer.ts";
import { servicesApi } from "./clients.ts";
import { servicesKey } from "./services.ts";
import type { NewTemplate } from "./types.ts";

const draftApi = servicesApi.services.draft;
const templatesApi = servicesApi.services.templates;
const ofBooking = (booking: string | undefined) => (booking ? { booking } : {});

/** What the member has typed and not sent, of a booking or without one; read anew each time the form opens. */
export const draftQuery = (booking: string | undefined) =>
  queryOptions({
    queryKey: ["service-draft", booking ?? null],
    queryFn: ({ signal }) => bodyOf(draftApi.$get({ query: ofBooking(booking) }, within(signal))),
    select: ({ draft }) => draft,
    gcTime: 0,
    staleTime: 0,
  });

export const saveServiceDraft = (booking: string | undefined, body: string) =>
  bodyOf(draftApi.$put({ json: { booking: booking ?? null, body } }));

export const dropServiceDraft = (booking: string | undefined) =>
  doneOf(draftApi.$delete({ query: ofBooking(booking) }));

/** Templates of one's own and of the centre, and the line entered last. */
export const templatesQuery = queryOptions({
  queryKey: [...servicesKey, "templates"],
  queryFn: ({ signal }) => bodyOf(templatesApi.$get({}, within(signal))),
});

export const addTemplate = (template: NewTemplate) => bodyOf(templatesApi.$post({ json: template }));

export const removeTemplate = (id: string) => doneOf(templatesApi[":id"].$delete({ param: { id } }));
