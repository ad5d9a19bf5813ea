import type { AuditFinding } from "@prosvet/domain";
import type { ChainEntry } from "./chain-entry.ts";

export type ChainLine = ChainEntry & { seq: number; hash: string | null };

/** A line whose hash is not the one that its words and the hash stored before it give. */
export type BrokenLink = { line: ChainLine; before: string };

export type HashAt = (before: string, seq: number, entry: ChainEntry) => string;

/**
 * Tells lines that changed places from lines whose words were changed, and both from a good line after such a one. In:
 * what did not fit, in the order of numbers. Whether the hash went along with a moved line or stayed is all the same.
 */
export function findingsOf(broken: readonly BrokenLink[], hashAt: HashAt): AuditFinding[] {
  const findings: AuditFinding[] = [];
  const trueHashes = new Map<number, string>();
  for (const { line, before } of broken) {
    const { seq } = line;
    const trueBefore = trueHashes.get(seq - 1) ?? before;
    if (hashAt(trueBefore, seq, line) === line.hash) continue;
    const moved = broken
      .filter((other) => other.line !== line)
      .map((other) => ({ from: other.line, hash: hashAt(trueBefore, seq, other.line) }))
      .find(({ from, hash }) => hash === from.hash || hash === line.hash);
    if (moved) trueHashes.set(seq, moved.hash);
    const finding = moved ? swapOf(seq, moved.from.seq) : ({ kind: "edited", seq, other: null } as const);
    if (!findings.some((known) => isSame(known, finding))) findings.push(finding);
  }
  return findings;
}

const swapOf = (one: number, other: number): AuditFinding => ({
  kind: "swapped",
  seq: Math.min(one, other),
  other: Math.max(one, other),
});

const isSame = (one: AuditFinding, other: AuditFinding) =>
  one.kind === other.kind && one.seq === other.seq && one.other === other.other;

/** The numbers from one to another are not there. */
export const missing = (
  kind: "deleted" | "cut_tail",
  { from, to }: { from: number; to: number },
): AuditFinding => ({
  kind,
  seq: from,
  other: to,
});
