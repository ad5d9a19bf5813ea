import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { operatorApi, publicCentresApi } from "./clients.ts";

export const centresQuery = queryOptions({
  queryKey: ["centres"],
  queryFn: ({ signal }) => bodyOf(operatorApi.operator.centres.$get({}, within(signal))),
  select: ({ centres }) => centres,
});

const publicCentreQuery = (slug: string) =>
  queryOptions({
    queryKey: ["centres", "public", slug],
    queryFn: ({ signal }) =>
      bodyOf(publicCentresApi.public.centres[":slug"].$get({ param: { slug } }, within(signal))),
    staleTime: 5 * 60_000,
  });

/** What the centre and its organisation are called in its texts. */
export const centreNamesQuery = (slug: string) =>
  queryOptions({
    ...publicCentreQuery(slug),
    select: ({ name, organisation }) => ({ name, organisation }),
  });

/** The text of the consent for personal data that the centre uses now, the newest version of it. */
export const consentQuery = (slug: string) =>
  queryOptions({
    ...publicCentreQuery(slug),
    select: ({ consents }) =>
      consents
        .filter(({ purpose }) => purpose === "personal_data")
        .sort((one, other) => other.version - one.version)[0] ?? null,
  });
