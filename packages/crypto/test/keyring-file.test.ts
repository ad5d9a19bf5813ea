import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import {
  addKeyringVersion,
  CryptoError,
  createKeyringFile,
  newKey,
  readKeyring,
  unwrapWithKeyring,
  wrappingKeyIdOf,
  wrapWithKeyring,
} from "../src/index.ts";

const root = mkdtempSync(join(tmpdir(), "keyring-"));
afterAll(() => rmSync(root, { recursive: true }));

function newPath(): string {
  return join(mkdtempSync(join(root, "folder-")), "keyring");
}

function written(text: string, mode = 0o400): string {
  const path = newPath();
  writeFileSync(path, text, { mode });
  return path;
}

it("[R42] a keyring is created once, with mode 0400, and read again as it was", () => {
  const path = newPath();
  const ring = createKeyringFile(path);
  expect(statSync(path).mode & 0o777).toBe(0o400);
  expect(ring.current).toBe(1);
  expect(ring.keys.get(1)).toHaveLength(32);
  expect(createKeyringFile(path)).toEqual(ring);
  expect(readKeyring(path)).toEqual(ring);
  expect(readdirSync(join(path, ".."))).toEqual(["keyring"]);
});

it("[R42] processes that start together end with one key and leave no draft", async () => {
  const paths = Array.from({ length: 50 }, newPath);
  const source = new URL("../src/index.ts", import.meta.url).href;
  const script = `import(${JSON.stringify(source)}).then(({ createKeyringFile }) => {
    while (Date.now() < ${Date.now() + 1500});
    const keys = ${JSON.stringify(paths)}.map((path) => createKeyringFile(path).keys.get(1));
    console.log(keys.map((key) => key.toString("hex")).join());
  })`;
  const run = promisify(execFile);
  const runs = Array.from({ length: 4 }, () => run(process.execPath, ["--eval", script]));
  const answers = new Set((await Promise.all(runs)).map(({ stdout }) => stdout.trim()));
  const kept = paths.map((path) => readKeyring(path).keys.get(1)?.toString("hex"));
  expect([...answers]).toEqual([kept.join()]);
  for (const path of paths) expect(readdirSync(join(path, ".."))).toEqual(["keyring"]);
}, 20_000);

it("[R42] a keyring that anyone else may touch is refused", () => {
  const path = createdPath();
  for (const mode of [0o440, 0o404, 0o420, 0o402, 0o410, 0o401, 0o644, 0o777]) {
    chmodSync(path, mode);
    expect(() => readKeyring(path)).toThrow(new CryptoError("keyring_exposed", path));
    expect(() => createKeyringFile(path)).toThrow(new CryptoError("keyring_exposed", path));
  }
  chmodSync(path, 0o600);
  expect(readKeyring(path).current).toBe(1);
});

it("[R42] the highest version is current, whatever the order of lines", () => {
  const [first, second, tenth] = [newKey(), newKey(), newKey()];
  const lines = [
    `10:${tenth.toString("base64")}`,
    `1:${first.toString("base64")}`,
    "",
    `2:${second.toString("base64")}`,
  ];
  const ring = readKeyring(written(`${lines.join("\n")}\n`));
  expect(ring.current).toBe(10);
  expect(ring.keys).toEqual(
    new Map([
      [10, tenth],
      [1, first],
      [2, second],
    ]),
  );
});

it("an empty keyring is refused and never filled", () => {
  for (const text of ["", "\n \n"]) {
    const path = written(text);
    expect(() => readKeyring(path)).toThrow(new CryptoError("keyring_empty", path));
    expect(() => createKeyringFile(path)).toThrow(new CryptoError("keyring_empty", path));
    expect(readFileSync(path, "utf8")).toBe(text);
  }
});

it("[R42] a malformed line is refused by its number, its content is not quoted", () => {
  const good = newKey().toString("base64");
  const short = Buffer.alloc(16, 1).toString("base64");
  for (const bad of [
    good,
    `0:${good}`,
    `-2:${good}`,
    `2:${short}`,
    `2:${good}=`,
    `2 ${good}`,
    `1:${good}`,
    "{}",
  ]) {
    const path = written(`1:${good}\n${bad}\n`);
    expect(() => readKeyring(path)).toThrow(new CryptoError("keyring_malformed", `${path}, line 2`));
  }
});

it("a missing keyring is not made by reading it", () => {
  const path = newPath();
  expect(() => readKeyring(path)).toThrow(expect.objectContaining({ code: "ENOENT" }));
  expect(readdirSync(join(path, ".."))).toEqual([]);
});

function createdPath(): string {
  const path = newPath();
  createKeyringFile(path);
  return path;
}

it("[R42] a ring in use follows a new version of its file, without a restart and without losing the old one", () => {
  const path = newPath();
  const used = createKeyringFile(path);
  const before = wrapWithKeyring(used, newKey(), ["a", "b"]);
  expect(addKeyringVersion(path)).toBe(2);
  const key = newKey();
  const wrapped = wrapWithKeyring(readKeyring(path), key, ["a", "b"]);
  expect(wrappingKeyIdOf(wrapped)).toBe("r2");
  expect(used.current).toBe(1);
  expect(unwrapWithKeyring(used, wrapped, ["a", "b"])).toEqual(key);
  expect(used.current).toBe(2);
  expect(unwrapWithKeyring(used, before, ["a", "b"])).toHaveLength(32);
  expect(statSync(path).mode & 0o777).toBe(0o400);
});
