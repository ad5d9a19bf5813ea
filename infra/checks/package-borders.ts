import { posix } from "node:path";
import type { Finding } from "./finding.ts";
import { importsOf } from "./imports.ts";
import { isCode, type SourceTree } from "./source-tree.ts";
import { packageOf } from "./workspaces.ts";

const check = "package-borders";

/** A relative path would pass every arrow of .biome.json by: a package is reached by its name. */
export const packageBorders = ({ files }: SourceTree): Finding[] =>
  files.filter(isCode).flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => specifier.startsWith("."))
      .filter(({ specifier }) => {
        const reached = posix.join(posix.dirname(file.path), specifier);
        return packageOf(reached) !== packageOf(file.path);
      })
      .map(({ line, specifier }) => ({
        path: file.path,
        line,
        check,
        message: `${specifier} leaves the package: import the other one by its name`,
      })),
  );
