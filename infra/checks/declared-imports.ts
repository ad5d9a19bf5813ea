import { isBuiltin } from "node:module";
import type { Finding } from "./finding.ts";
import { importsOf } from "./imports.ts";
import { isCode, type SourceFile, type SourceTree } from "./source-tree.ts";
import { dependenciesOf, packageOf, type Workspace, workspacesOf } from "./workspaces.ts";

const check = "declared-imports";

/** What a package imports stands in its own package.json: npm puts everything into one folder and would let it pass. */
export function declaredImports(tree: SourceTree): Finding[] {
  const workspaces = workspacesOf(tree);
  const root = workspaces.find(({ folder }) => folder === "");
  return workspaces
    .filter(({ folder }) => folder !== "")
    .flatMap((workspace) => {
      const known = new Set([...namesIn(workspace), ...(root ? namesIn(root) : [])]);
      return tree.files
        .filter((file) => isCode(file) && packageOf(file.path) === workspace.folder)
        .flatMap((file) => undeclaredIn(file, known, workspace.folder));
    });
}

const namesIn = (workspace: Workspace) => [
  ...dependenciesOf(workspace).map(([name]) => name),
  ...(workspace.manifest.name ? [workspace.manifest.name] : []),
];

const undeclaredIn = (file: SourceFile, known: ReadonlySet<string>, folder: string): Finding[] =>
  importsOf(file)
    .filter(({ specifier }) => !/^(?:\.|virtual:)/.test(specifier) && !isBuiltin(specifier))
    .filter(({ specifier }) => !known.has(packageNameOf(specifier)))
    .map(({ line, specifier }) => ({
      path: file.path,
      line,
      check,
      message: `${packageNameOf(specifier)} is not in ${folder}/package.json`,
    }));

const packageNameOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
