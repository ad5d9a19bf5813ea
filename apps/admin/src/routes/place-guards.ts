import { redirect } from "@tanstack/react-router";
import type { CentrePlace, Place } from "../api/types.ts";
import { homeOf } from "./home-of.ts";

type Opening = { context: { place: Place } };

/** Sends people of other places to their own home; the API is what refuses. */
export function centreOnly({ context: { place } }: Opening): { place: CentrePlace } {
  if (place.kind !== "centre") throw redirect({ to: homeOf(place) });
  return { place };
}

export function departmentOnly({ context: { place } }: Opening): void {
  if (place.kind !== "department") throw redirect({ to: homeOf(place) });
}

export function operatorOnly({ context: { place } }: Opening): void {
  if (place.kind !== "operator") throw redirect({ to: homeOf(place) });
}

/** The desk of a centre: its head and registrars. */
export function deskOnly(opening: Opening): { place: CentrePlace } {
  const { place } = centreOnly(opening);
  if (place.role === "consultant") throw redirect({ to: homeOf(place) });
  return { place };
}

/** What the head of a centre answers for. */
export function headOnly(opening: Opening): { place: CentrePlace } {
  const { place } = centreOnly(opening);
  if (place.role !== "head") throw redirect({ to: homeOf(place) });
  return { place };
}
