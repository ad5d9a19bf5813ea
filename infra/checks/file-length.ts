import type { Finding } from "./finding.ts";
import { isCode, type SourceTree } from "./source-tree.ts";

const check = "file-length";
const most = 250;

/** One idea a file: what needs more lines than this holds several. */
export const fileLength = ({ files }: SourceTree): Finding[] =>
  files.filter(isCode).flatMap(({ path, text }) => {
    const lines = text.trimEnd().split("\n").length;
    return lines <= most ? [] : [{ path, line: most + 1, check, message: `${lines} lines, at most ${most}` }];
  });
