import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of the repository; `path` is relative to its root. */
export type SourceFile = { path: string; text: string };
export type SourceTree = { root: string; files: SourceFile[] };

const folders = ["apps", "packages", "infra"];
const rootFiles = ["README.md", "package.json", "package-lock.json"];
const readable = /\.(?:tsx?|css|html|sql|json|ya?ml|md)$/;
const made = new Set(["node_modules", "dist"]);

/** What people wrote under `root`: installed and built files and those whose name begins with a dot are left out. */
export function readTree(root: string): SourceTree {
  const paths = [...folders.flatMap((folder) => pathsUnder(root, folder)), ...rootFiles];
  const files = paths.flatMap((path) => {
    const text = textOf(join(root, path));
    return text === null ? [] : [{ path, text }];
  });
  return { root, files };
}

function pathsUnder(root: string, folder: string): string[] {
  const entries = entriesOf(join(root, folder));
  return entries.flatMap((entry) => {
    if (made.has(entry.name) || entry.name.startsWith(".")) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pathsUnder(root, path);
    return readable.test(entry.name) ? [path] : [];
  });
}

const entriesOf = (folder: string) => unlessMissing(() => readdirSync(folder, { withFileTypes: true })) ?? [];
const textOf = (path: string) => unlessMissing(() => readFileSync(path, "utf8"));

/** Null for a file that is not there, or that vanished between the listing and the reading. */
function unlessMissing<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

export const isCode = ({ path }: SourceFile) => /\.tsx?$/.test(path) && !/\.(?:gen|d)\.ts$/.test(path);
export const isTest = ({ path }: SourceFile) => /\.test\.tsx?$|\/test\//.test(path);

/** Each match of a pattern, line by line; lines count from 1. */
export function matchesIn(
  { text }: SourceFile,
  pattern: RegExp,
): { line: number; match: RegExpMatchArray }[] {
  const everywhere = new RegExp(pattern, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
  return text
    .split("\n")
    .flatMap((line, at) => [...line.matchAll(everywhere)].map((match) => ({ line: at + 1, match })));
}
