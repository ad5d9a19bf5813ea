import type { Finding } from "./finding.ts";
import { matchesIn, type SourceTree } from "./source-tree.ts";
import { dependenciesOf, workspacesOf } from "./workspaces.ts";

const check = "exact-versions";
const exact = /^\d+\.\d+\.\d+(?:-[0-9a-z.-]+)?$/i;

/** A version is written whole, so that two machines cannot differ; packages of the workspace are «*». */
export const exactVersions = (tree: SourceTree): Finding[] =>
  workspacesOf(tree).flatMap((workspace) =>
    dependenciesOf(workspace)
      .filter(([name, version]) => (name.startsWith("@prosvet/") ? version !== "*" : !exact.test(version)))
      .map(([name, version]) => ({
        path: workspace.file.path,
        line: matchesIn(workspace.file, new RegExp(`"${name}"`))[0]?.line ?? 1,
        check,
        message: `${name} ${version} is no exact version`,
      })),
  );
