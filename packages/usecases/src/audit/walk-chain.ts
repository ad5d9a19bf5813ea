import type { AuditFinding } from "@prosvet/domain";
import type { AuditAnchor } from "./audit-anchors.ts";
import { type BrokenLink, type ChainLine, findingsOf, type HashAt, missing } from "./broken-links.ts";
import type { Link } from "./chain-entry.ts";

/** More than this are counted as edited each: who changed so much is found without being told apart. */
const mostTold = 200;

type Ends = { firstHash: string; head: Link };

/**
 * Compares a chain with what its hashes, its head and the anchors outside say (R6). In: the lines up to the head in the
 * order of their numbers, page by page. Out: what does not fit; nothing when the chain is whole.
 */
export async function walkChain(
  pages: AsyncIterable<readonly ChainLine[]>,
  { firstHash, head }: Ends,
  anchors: readonly AuditAnchor[],
  hashAt: HashAt,
): Promise<AuditFinding[]> {
  const [gaps, broken, anchored]: [AuditFinding[], BrokenLink[], Map<number, string | null>] = [
    [],
    [],
    new Map(),
  ];
  const anchoredAt = new Set(anchors.map(({ seq }) => seq));
  anchored.set(0, firstHash);
  let [last, before]: [number, string] = [0, firstHash];
  for await (const lines of pages) {
    for (const line of lines) {
      if (line.seq < 1) {
        gaps.push({ kind: "added", seq: line.seq, other: null });
        continue;
      }
      const follows = line.seq === last + 1;
      // What a line after a gap was hashed over is gone: of its own words nothing can be said.
      if (!follows) gaps.push(missing("deleted", { from: last + 1, to: line.seq - 1 }));
      else if (hashAt(before, line.seq, line) !== line.hash) broken.push({ line, before });
      if (anchoredAt.has(line.seq)) anchored.set(line.seq, line.hash);
      [last, before] = [line.seq, line.hash ?? ""];
    }
  }
  const changed = findingsOf(broken.slice(0, mostTold), hashAt).concat(
    broken.slice(mostTold).map(({ line }) => ({ kind: "edited", seq: line.seq, other: null })),
  );
  const isTold = (seq: number) => changed.some((one) => one.seq === seq || one.other === seq);
  const isEndMoved = last === head.seq && before !== head.hash && !isTold(last);
  const end = anchors.reduce((most, { seq }) => Math.max(most, seq), head.seq);
  return [
    ...gaps,
    ...changed,
    ...replacedOf(anchors, anchored, isTold),
    ...(end > last ? [missing("cut_tail", { from: last + 1, to: end })] : []),
    ...(isEndMoved ? [{ kind: "head", seq: null, other: null } as const] : []),
  ];
}

/** Lines at which an anchor saw another hash: the end was cut off and others were written in its place. */
function replacedOf(
  anchors: readonly AuditAnchor[],
  anchored: ReadonlyMap<number, string | null>,
  isTold: (seq: number) => boolean,
): AuditFinding[] {
  const replaced = anchors
    .filter(({ seq, hash }) => anchored.has(seq) && anchored.get(seq) !== hash && !isTold(seq))
    .map(({ seq }) => seq);
  return [...new Set(replaced)].map((seq) => ({ kind: "replaced", seq, other: null }));
}
