import type { Regulation } from "../catalogues/roles.ts";
import { bookingRequirements } from "./booking-requirements.ts";
import { centreRequirements } from "./centre-requirements.ts";
import { conductRequirements } from "./conduct-requirements.ts";
import { formRequirements } from "./form-requirements.ts";
import { helpRequirements } from "./help-requirements.ts";
import { registerRequirements } from "./register-requirements.ts";
import type { Requirement, RequirementId } from "./requirement.ts";
import { resultRequirements } from "./result-requirements.ts";

/** R1–R55 in order. */
export const requirements: readonly Requirement[] = [
  ...centreRequirements,
  ...registerRequirements,
  ...helpRequirements,
  ...formRequirements,
  ...bookingRequirements,
  ...conductRequirements,
  ...resultRequirements,
];

const byId = new Map<string, Requirement>(requirements.map((requirement) => [requirement.id, requirement]));

/** The requirement of the id; throws RangeError on an id outside R1–R55. */
export function requirementOf(id: RequirementId): Requirement {
  const requirement = byId.get(id);
  if (!requirement) throw new RangeError("no such requirement");
  return requirement;
}

/** Where the regulation says it («п. 20», «абз. 23»), or null when it does not. */
export const clauseOf = (id: RequirementId, regulation: Regulation): string | null =>
  requirementOf(id).clauses[regulation];
