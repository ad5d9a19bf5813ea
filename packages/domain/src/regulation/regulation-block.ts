import type { RequirementId } from "../requirements/requirement.ts";

/** A clause of a regulation: its number as the source numbers it, what it says, what it answers for. */
export type Clause = {
  number: string;
  requirements: readonly RequirementId[];
  text: string;
  items?: readonly string[];
  /** It says what is kept elsewhere: the order, the names of the centre. */
  fixed?: true;
};

/** Clauses that stand together; the headings are ours, the order is the source's. */
export type Chapter = { title: string; clauses: readonly Clause[] };

/** A piece of the written regulation; its words are plain text. */
export type RegulationBlock =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string; clause?: string; requirements?: readonly RequirementId[] }
  | { kind: "list"; items: readonly string[]; numbered?: boolean }
  | { kind: "table"; header: readonly [string, string]; rows: readonly (readonly [string, string])[] };
