import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { staffApi } from "./clients.ts";
import type { MemberCard, NewMember } from "./types.ts";

export const staffQuery = queryOptions({
  queryKey: ["staff"],
  queryFn: ({ signal }) => bodyOf(staffApi.staff.$get({}, within(signal))),
  select: ({ members }) => members,
});

/** Comes back with a link where the deployment has no mail; else it has gone to its owner. */
export const enrolMember = (json: NewMember) => bodyOf(staffApi.staff.$post({ json }));

export const changeMember = (id: string, json: MemberCard) =>
  bodyOf(staffApi.staff[":id"].card.$post({ param: { id }, json }));

export const endMember = (id: string) => bodyOf(staffApi.staff[":id"].end.$post({ param: { id }, json: {} }));

/** Sends a link to set a password by; comes back with it only where the deployment has no mail. */
export const inviteMember = (id: string) =>
  bodyOf(staffApi.staff[":id"].invitation.$post({ param: { id }, json: {} }));
