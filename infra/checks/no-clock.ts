import type { Finding } from "./finding.ts";
import { isCode, isTest, matchesIn, type SourceTree } from "./source-tree.ts";

const check = "no-clock";
const timeless = /^packages\/(?:domain|usecases|documents)\/src\//;
const clocks = /\bnew Date\(\)|\bDate\.now\b|\bTemporal\.Now\b|\bMath\.random\b/;

/** Rules and use-cases learn the moment from their context, and draw no lots: what they answer can be repeated. */
export const noClock = ({ files }: SourceTree): Finding[] =>
  files
    .filter((file) => timeless.test(file.path) && isCode(file) && !isTest(file))
    .flatMap((file) =>
      matchesIn(file, clocks).map(({ line, match }) => ({
        path: file.path,
        line,
        check,
        message: `${match[0]}: the moment comes with the context`,
      })),
    );
