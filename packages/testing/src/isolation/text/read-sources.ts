import { glob, readFile } from "node:fs/promises";
import type { SourceFile } from "./lint-query-text.ts";

const root = new URL("../../../../../", import.meta.url).pathname;
const patterns = ["packages/*/{src,migrations}/**/*.{ts,sql}", "apps/*/src/**/*.{ts,tsx,sql}"];

/** The sources and migrations of every package and program, tests left out. */
export async function readSources(): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const path of glob(patterns, { cwd: root, exclude: (name) => name.includes("node_modules") })) {
    if (!path.endsWith(".test.ts")) files.push({ path, text: await readFile(root + path, "utf8") });
  }
  return files;
}
