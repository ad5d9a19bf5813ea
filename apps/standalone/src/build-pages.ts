import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { builtPages } from "./http/staff-pages.ts";

const folder = fileURLToPath(new URL("../../admin/", import.meta.url));

/** Builds the staff's application when nobody has: the servers themselves run from their source. */
export function buildPagesOnce(): void {
  if (existsSync(`${builtPages}/index.html`)) return;
  const built = spawnSync("npm", ["run", "build"], { cwd: folder, stdio: "inherit" });
  if (built.status !== 0) throw new Error("the staff's application was not built");
}
