import type { Finding } from "./finding.ts";
import { matchesIn, type SourceTree } from "./source-tree.ts";

const check = "left-undone";
// The brackets keep these lines from finding themselves.
const marks =
  /\b(?:TOD[O]|FIXM[E]|XX[X]|HAC[K])\b|\b(?:describe|suite|test|it)(?:\.[a-z]+)*\.(?:ski[p]|onl[y]|tod[o])\b|@ts-(?:ignor[e]|nochec[k])|biome-ignor[e]/;

/** Nothing is put off, switched off, or hidden from a check. */
export const leftUndone = ({ files }: SourceTree): Finding[] =>
  files
    .filter(({ path }) => /\.(?:tsx?|css|html|sql|ya?ml)$/.test(path))
    .flatMap((file) =>
      matchesIn(file, marks).map(({ line, match }) => ({
        path: file.path,
        line,
        check,
        message: `${match[0]}: finish it or take it out`,
      })),
    );
