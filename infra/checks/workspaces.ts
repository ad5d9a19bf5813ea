import type { SourceFile, SourceTree } from "./source-tree.ts";

type Versions = Record<string, string>;
export type Manifest = {
  name?: string;
  workspaces?: string[];
  dependencies?: Versions;
  devDependencies?: Versions;
  optionalDependencies?: Versions;
  peerDependencies?: Versions;
};

/** A package of the workspace, by its folder; the root is the empty folder. */
export type Workspace = { folder: string; file: SourceFile; manifest: Manifest };

/** The root and every package under it that has a package.json. */
export const workspacesOf = ({ files }: SourceTree): Workspace[] =>
  files
    .filter(({ path }) => /(?:^|\/)package\.json$/.test(path))
    .map((file) => ({
      folder: file.path.replace(/\/?package\.json$/, ""),
      file,
      manifest: JSON.parse(file.text) as Manifest,
    }));

/** The folder of the package that a path belongs to, by where packages live. */
export const packageOf = (path: string) => /^(?:apps|packages|infra)\/[^/]+/.exec(path)?.[0] ?? "";

export const dependenciesOf = ({ manifest }: Workspace): [name: string, version: string][] =>
  [
    manifest.dependencies,
    manifest.devDependencies,
    manifest.optionalDependencies,
    manifest.peerDependencies,
  ].flatMap((versions) => Object.entries(versions ?? {}));
