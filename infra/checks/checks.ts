import { apiTypesOnly } from "./api-types-only.ts";
import { declaredImports } from "./declared-imports.ts";
import { docReferences } from "./doc-references.ts";
import { exactVersions } from "./exact-versions.ts";
import { fileLength } from "./file-length.ts";
import { fileNames } from "./file-names.ts";
import type { Finding } from "./finding.ts";
import { foreignHosts } from "./foreign-hosts.ts";
import { leftUndone } from "./left-undone.ts";
import { noClock } from "./no-clock.ts";
import { ownDatabase } from "./own-database.ts";
import { packageBorders } from "./package-borders.ts";
import { readmes } from "./readmes.ts";
import { securityFloors } from "./security-floors.ts";
import type { SourceTree } from "./source-tree.ts";

/** Every rule of the house that Biome cannot express. */
export const checks: readonly ((tree: SourceTree) => Finding[])[] = [
  packageBorders,
  apiTypesOnly,
  declaredImports,
  noClock,
  foreignHosts,
  fileLength,
  fileNames,
  leftUndone,
  readmes,
  docReferences,
  exactVersions,
  ownDatabase,
  securityFloors,
];
