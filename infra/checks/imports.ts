import type { SourceFile } from "./source-tree.ts";

/** `typeOnly` is true of `import type` and `export type` only: an inline `type` still loads the module. */
export type Import = { specifier: string; line: number; typeOnly: boolean };

const statement = /^[ \t]*import\s+(?<clause>[\w*{][^"'();=]*?)\bfrom\s*["'](?<from>[^"']+)["']/gm;
const passedOn =
  /^[ \t]*export\s+(?<clause>(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\}))\s*from\s*["'](?<from>[^"']+)["']/gm;
const bare = /^[ \t]*import\s*["'](?<from>[^"']+)["']/gm;
const called = /\b(?:import|require)\(\s*["'](?<from>[^"'$]+)["']/g;

/** Everything that a file imports or passes on, dynamically too. */
export function importsOf({ text }: SourceFile): Import[] {
  return [statement, passedOn, bare, called].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, groups }) => ({
      specifier: groups?.from ?? "",
      line: text.slice(0, index).split("\n").length,
      typeOnly: /^\s*type\b/.test(groups?.clause ?? ""),
    })),
  );
}
