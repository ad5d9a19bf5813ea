import {
  auditActionInWords,
  auditActorInWords,
  auditSubjectInWords,
  lookReasonInWords,
} from "@prosvet/domain";
import type { ListedLine } from "./list-queries.ts";

/** A line of the audit as the head reads it. `number` is its place in the chain, null for one that is older. */
export type AuditLine = {
  id: string;
  number: number | null;
  at: Date;
  who: string;
  action: string;
  /** The action in words. */
  what: string;
  subject: { kind: string; id: string | null; words: string };
  /** The reason that was given, where there is one. */
  why: string | null;
  /** `why` is words that somebody wrote, and not a code. */
  saysWords: boolean;
  /** Words of why under the key of the recipient whom they are about. */
  sealedWhy: { words: string; of: string } | null;
};

/** The line of a row, in words. */
export const auditLineOf = (row: ListedLine): AuditLine => ({
  id: row.id,
  number: row.seq,
  at: row.at,
  who: auditActorInWords(row.actor, row.displayName),
  action: row.action,
  what: auditActionInWords(row.action),
  subject: { kind: row.subjectKind, id: row.subjectId, words: auditSubjectInWords(row.subjectKind) },
  why: whyOf(row.facts),
  saysWords: typeof factsOf(row.facts).why === "string",
  sealedWhy: sealedWhyOf(row.facts),
});

type Facts = { why?: unknown; reason?: unknown; words?: unknown; wordsOf?: unknown };

const factsOf = (facts: unknown): Facts => (facts ?? {}) as Facts;

function whyOf(facts: unknown): string | null {
  const { why, reason, words, wordsOf } = factsOf(facts);
  const given = why ?? reason;
  if (typeof given !== "string" || given === "") return null;
  // Sealed words are nothing to read before they are opened.
  return lookReasonInWords(given, typeof words === "string" && wordsOf === undefined ? words : null);
}

function sealedWhyOf(facts: unknown): AuditLine["sealedWhy"] {
  const { words, wordsOf } = factsOf(facts);
  return typeof words === "string" && typeof wordsOf === "string" ? { words, of: wordsOf } : null;
}
