import { randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { CryptoError } from "./crypto-error.ts";
import { newKey } from "./key.ts";
import type { Keyring } from "./keyring.ts";
import { withOrigin } from "./keyring-origin.ts";
import { keyringLine, parseKeyring } from "./keyring-text.ts";

/**
 * Reads the keyring of the deployment: lines `<version>:<base64 of 32 bytes>`. R42 [Г 26, К 26].
 * Throws CryptoError: keyring_exposed (any right of group or others), keyring_empty, keyring_malformed;
 * and the error of node:fs when there is no such file.
 */
export function readKeyring(path: string): Keyring {
  return withOrigin(parseKeyring(readText(path), path), () => parseKeyring(readText(path), path));
}

/**
 * Adds one more version to the keyring, with a new key, and gives the version back: it seals from now on, the others
 * still open. Whoever reads the file meanwhile sees it whole, before or after. Throws what `readKeyring` throws.
 */
export function addKeyringVersion(path: string): number {
  const text = readText(path);
  const version = parseKeyring(text, path).current + 1;
  placeWhole(path, `${text.replace(/\n*$/, "\n")}${keyringLine(version, newKey())}`, renameSync);
  return version;
}

/**
 * Makes the keyring with version 1, mode 0400, in a folder that exists; reads it when it is already there.
 * Processes that start together end with one and the same key. Throws what `readKeyring` throws.
 */
export function createKeyringFile(path: string): Keyring {
  if (!existsSync(path)) placeNewKeyring(path);
  return readKeyring(path);
}

/** Written whole under another name and then linked: no reader ever meets half a key. */
function placeNewKeyring(path: string): void {
  try {
    placeWhole(path, keyringLine(1, newKey()), linkSync);
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}

function placeWhole(path: string, text: string, place: (from: string, to: string) => void): void {
  const draft = `${path}.${randomUUID()}`;
  try {
    withFile(draft, "wx", (file) => {
      writeSync(file, text);
      fsyncSync(file);
    });
    place(draft, path);
  } finally {
    if (existsSync(draft)) unlinkSync(draft);
  }
  withFile(dirname(path), "r", fsyncSync);
}

function readText(path: string): string {
  return withFile(path, "r", (file) => {
    if ((fstatSync(file).mode & 0o077) !== 0) throw new CryptoError("keyring_exposed", path);
    return readFileSync(file, "utf8");
  });
}

function withFile<T>(path: string, flags: "r" | "wx", use: (file: number) => T): T {
  const file = openSync(path, flags, 0o400);
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
