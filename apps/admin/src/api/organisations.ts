import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { organisationsApi } from "./clients.ts";
import type { Organisation } from "./types.ts";

/** The centre's directory of organisations by name. */
export const organisationsQuery = queryOptions({
  queryKey: ["organisations"],
  queryFn: ({ signal }) => bodyOf(organisationsApi.organisations.$get({}, within(signal))),
  select: ({ organisations }) => organisations,
});

export const addOrganisation = (organisation: Omit<Organisation, "id" | "offered">) =>
  bodyOf(organisationsApi.organisations.$post({ json: organisation }));

export const changeOrganisation = ({ id, ...organisation }: Organisation) =>
  bodyOf(organisationsApi.organisations[":id"].$put({ param: { id }, json: organisation }));
