import { roleLabels } from "@prosvet/domain";
import type { Place, Session } from "../api/types.ts";

type PlaceTitle = { place: string; person: string };

/** Where a person works and who they are there, for the header. */
export function placeTitle(place: Place, identity: Session["identity"]): PlaceTitle {
  if (place.kind === "centre") {
    return { place: place.name, person: `${place.displayName}, ${roleLabels[place.role].toLowerCase()}` };
  }
  if (place.kind === "department") return { place: place.name, person: identity.displayName };
  return { place: "Просвет", person: `${identity.displayName}, ${roleLabels.operator.toLowerCase()}` };
}
