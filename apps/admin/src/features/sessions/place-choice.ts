import { roleLabels } from "@prosvet/domain";
import type { ChosenPlace, Place } from "../../api/types.ts";

type PlaceChoice = { name: string; role: string; choice: ChosenPlace };

/** A place as it is offered, and what is sent when it is chosen. */
export function placeChoice(place: Place): PlaceChoice {
  switch (place.kind) {
    case "centre":
      return { name: place.name, role: roleLabels[place.role], choice: { membershipId: place.membershipId } };
    case "department":
      return { name: place.name, role: roleLabels.department, choice: { departmentId: place.departmentId } };
    case "operator":
      return { name: "Все центры", role: roleLabels.operator, choice: { operator: true } };
  }
}
