import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { consultantsApi } from "./clients.ts";
import type { OwnTopic } from "./types.ts";

/** What each consultant of the centre answers, by name. */
export const competencesQuery = queryOptions({
  queryKey: ["consultants", "competences"],
  queryFn: ({ signal }) => bodyOf(consultantsApi.competences.$get({}, within(signal))),
});

/** Writes the topics of one instead of the former; comes back with everybody's. */
export const setCompetences = (id: string, topics: OwnTopic[]) =>
  bodyOf(consultantsApi.consultants[":id"].competences.$post({ param: { id }, json: { topics } }));
