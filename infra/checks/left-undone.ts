import type { Finding } from "./finding.ts";
import { isTest, matchesIn, type SourceFile, type SourceTree } from "./source-tree.ts";

const check = "left-undone";
// The brackets keep these lines from finding themselves.
const marks =
  /\b(?:TOD[O]|FIXM[E]|XX[X]|HAC[K])\b|\b(?:describe|suite|test|it)(?:\.[a-z]+)*\.(?:ski[p]|onl[y]|tod[o])\b|@ts-(?:ignor[e]|nochec[k])|biome-ignor[e]/;
/** A wait that is too short on a busy machine, and a place that two runs would share. */
const makeshifts = /\bwaitForTimeout\(|["'`]\/tmp\//;
/** A bench lets a page settle; a socket's path must be short. */
const withReason = /^(?:infra\/bench|packages\/db\/(?:src\/embedded|test))\//;

/** Nothing is put off, switched off, or hidden from a check, and no test stands on luck. */
export const leftUndone = ({ files }: SourceTree): Finding[] =>
  files
    .filter(({ path }) => /\.(?:tsx?|css|html|sql|ya?ml)$/.test(path))
    .flatMap((file) =>
      [marks, ...(isMakeshiftHere(file) ? [makeshifts] : [])].flatMap((pattern) =>
        matchesIn(file, pattern).map(({ line, match }) => ({
          path: file.path,
          line,
          check,
          message: `${match[0]}: finish it or take it out`,
        })),
      ),
    );

const isMakeshiftHere = (file: SourceFile) => isTest(file) && !withReason.test(file.path);
