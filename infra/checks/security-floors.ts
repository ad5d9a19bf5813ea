import type { Finding } from "./finding.ts";
import type { SourceTree } from "./source-tree.ts";

const check = "security-floors";
/** Versions below these have known holes that reach us. */
const floors: Record<string, string> = { hono: "4.12.25", "@hono/node-server": "1.19.13" };
/** `xlsx` was left on npm with its holes unmended. */
const banned = new Set(["xlsx"]);

type Lock = { packages?: Record<string, { version?: string }> };

/** What is really installed, nested copies included: read from the lock file. */
export function securityFloors({ files }: SourceTree): Finding[] {
  const lock = files.find(({ path }) => path === "package-lock.json");
  const { packages = {} } = JSON.parse(lock?.text ?? "{}") as Lock;
  return Object.entries(packages).flatMap(([place, { version = "0.0.0" }]) => {
    const name = place.split("node_modules/").at(-1) ?? "";
    const floor = floors[name];
    const at = { path: "package-lock.json", line: 1, check };
    if (banned.has(name)) return [{ ...at, message: `${place} is not to be installed` }];
    return floor && isBelow(version, floor)
      ? [{ ...at, message: `${place} ${version} is below ${floor}` }]
      : [];
  });
}

function isBelow(version: string, floor: string): boolean {
  const [have, need] = [numbersOf(version), numbersOf(floor)];
  const at = have.findIndex((number, index) => number !== need[index]);
  return at >= 0 && (have[at] ?? 0) < (need[at] ?? 0);
}

const numbersOf = (version: string) => version.split("-", 1).join("").split(".").map(Number);
