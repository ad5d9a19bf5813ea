import { existsSync } from "node:fs";
import { matchesGlob, posix } from "node:path";
import type { Finding } from "./finding.ts";
import { matchesIn, type SourceFile, type SourceTree } from "./source-tree.ts";

const check = "doc-references";
const links = /\]\((?<target>[^)\s]+)\)/;
const code = /`(?<target>[^`\s]+)`/;
/** What reads as a path: of a known folder, of a folder by its last slash, or of a file by its ending. */
const pathLike =
  /^(?:(?:apps|packages|infra)\/[\w@./*-]+|[\w@*-][\w@./*-]*(?:\/|\.(?:tsx?|sql|md|json|ya?ml|css|html)))$/;
const made = /(?:^|\/)(?:dist|node_modules)(?:\/|$)/;

/** A README and a page under infra/ name only what exists: links, and paths in backquotes. */
export const docReferences = (tree: SourceTree): Finding[] =>
  tree.files
    .filter(({ path }) => /(?:^|\/)README\.md$|^infra\/.*\.md$/.test(path))
    .flatMap((file) => [
      ...deadIn(file, links, (target) => isOutside(target) || isThere(tree, file, target, [""])),
      ...deadIn(file, code, (target) => !isPath(target) || isThere(tree, file, target, ["", "src", "test"])),
    ]);

const deadIn = (file: SourceFile, pattern: RegExp, isFine: (target: string) => boolean): Finding[] =>
  matchesIn(file, pattern)
    .filter(({ match }) => !isFine(match.groups?.target ?? ""))
    .map(({ line, match }) => ({
      path: file.path,
      line,
      check,
      message: `${match.groups?.target} is not there`,
    }));

const isOutside = (target: string) => /^(?:[a-z]+:|#)/i.test(target);
const isPath = (target: string) => pathLike.test(target) && !made.test(target);

/** Found from the page's folder, from the sources beside it, or from the root. */
function isThere(tree: SourceTree, file: SourceFile, target: string, beside: string[]): boolean {
  const path = target.split("#", 1).join("");
  const folder = posix.dirname(file.path);
  const places = [...beside.map((name) => posix.join(folder, name, path)), posix.join(path)];
  if (path.includes("*") || !path.includes("/")) {
    const anywhere = posix.join(folder, "**", path);
    return [...places, anywhere].some((place) => isMatched(tree, place)) || places.some(existsIn(tree));
  }
  return places.some(existsIn(tree));
}

const existsIn =
  ({ root }: SourceTree) =>
  (place: string) =>
    existsSync(posix.join(root, place));
const isMatched = ({ files }: SourceTree, glob: string) => files.some(({ path }) => matchesGlob(path, glob));
