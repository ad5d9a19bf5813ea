import { lockedRules } from "../limits/locked-rules.ts";
import { requirementOf } from "../requirements/requirements.ts";
import type { Clause } from "./regulation-block.ts";

const locked = new Set(lockedRules.map(({ requirement }) => requirement));

/**
 * Whether a centre may word a clause itself: not where a limit, the order or the profile says what holds, and not where
 * the rule is the same for every centre. The other way round a text and what the program does would part.
 */
export const mayBeReworded = ({ requirements, fixed }: Pick<Clause, "requirements" | "fixed">): boolean =>
  !fixed && requirements.every((id) => requirementOf(id).limit === null && !locked.has(id));
