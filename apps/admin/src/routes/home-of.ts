import type { Place } from "../api/types.ts";

const homes = { centre: "/day", department: "/department", operator: "/operator" } as const;

/** The first screen of a place. */
export const homeOf = (place: Place) => homes[place.kind];
