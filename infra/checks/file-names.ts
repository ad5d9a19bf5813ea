import type { Finding } from "./finding.ts";
import { isCode, type SourceTree } from "./source-tree.ts";

const check = "file-names";
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const empty = /^(?:.+-)?(?:utils?|helpers?|commons?|misc|shared|managers?|handlers?|data)$/;

/** A name says what is inside, in kebab-case. */
export const fileNames = ({ files }: SourceTree): Finding[] =>
  files.filter(isCode).flatMap(({ path }) =>
    wordsOf(path)
      .flatMap(faultsOf)
      .map((message) => ({ path, line: 1, check, message })),
  );

/** Folders and the file, without endings: `src/slots/slots.speed.test.ts` → src, slots, slots. */
const wordsOf = (path: string) => path.split("/").map((part) => part.split(".")[0] ?? part);

const faultsOf = (word: string): string[] => {
  if (!kebabCase.test(word)) return [`${word} is not in kebab-case`];
  return empty.test(word) ? [`${word} says nothing of what is inside`] : [];
};
