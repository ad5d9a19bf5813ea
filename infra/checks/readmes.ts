import type { Finding } from "./finding.ts";
import type { SourceTree } from "./source-tree.ts";
import { workspacesOf } from "./workspaces.ts";

const check = "readmes";

/** Every package says in a README what it is for. */
export function readmes(tree: SourceTree): Finding[] {
  const written = new Set(tree.files.map(({ path }) => path));
  return workspacesOf(tree)
    .map(({ folder }) => (folder === "" ? "README.md" : `${folder}/README.md`))
    .filter((path) => !written.has(path))
    .map((path) => ({ path, line: 1, check, message: "there is none" }));
}
