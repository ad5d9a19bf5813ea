import { getRouteApi } from "@tanstack/react-router";
import type { CentrePlace } from "../api/types.ts";

const signedIn = getRouteApi("/signed-in");

/** The centre that the signed-in person works in; only for screens that open in a centre. */
export function useCentre(): CentrePlace {
  const { place } = signedIn.useRouteContext();
  if (place.kind !== "centre") throw new Error("this screen belongs to a centre");
  return place;
}
