import { auditActionInWords, auditActorInWords, auditSubjectInWords } from "@prosvet/domain";
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
});

function whyOf(facts: unknown): string | null {
  const { why, reason } = (facts ?? {}) as { why?: unknown; reason?: unknown };
  const given = why ?? reason;
  return typeof given === "string" && given !== "" ? given : null;
}
