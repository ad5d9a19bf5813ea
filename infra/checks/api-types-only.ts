import type { Finding } from "./finding.ts";
import { importsOf } from "./imports.ts";
import { isCode, type SourceTree } from "./source-tree.ts";

const check = "api-types-only";

/** The staff's pages take types from the API and nothing that would carry the server into the browser. */
export const apiTypesOnly = ({ files }: SourceTree): Finding[] =>
  files
    .filter((file) => isCode(file) && file.path.startsWith("apps/admin/"))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ specifier, typeOnly }) => /^@prosvet\/api(?:\/|$)/.test(specifier) && !typeOnly)
        .map(({ line, specifier }) => ({
          path: file.path,
          line,
          check,
          message: `${specifier} is for «import type» only`,
        })),
    );
