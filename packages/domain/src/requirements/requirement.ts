import type { Regulation } from "../catalogues/roles.ts";
import type { LimitName } from "../limits/limits.ts";
import type { TextName } from "../texts/centre-texts.ts";

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** `R1`…`R55`: the ids of the requirements everywhere. */
export type RequirementId =
  | `R${Exclude<Digit, 0>}`
  | `R${1 | 2 | 3 | 4}${Digit}`
  | `R5${0 | 1 | 2 | 3 | 4 | 5}`;

export type Requirement = {
  id: RequirementId;
  /** Where each regulation says it; null where it says nothing of the kind. */
  clauses: Record<Regulation, string | null>;
  /** What the rule says. */
  rule: string;
  /** How the product meets it. */
  met: string;
  /** The limit by which a centre sets it. */
  limit: LimitName | null;
  /** The text of the centre by which it is met. */
  text?: TextName;
};
