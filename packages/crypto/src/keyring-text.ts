import { CryptoError } from "./crypto-error.ts";
import type { Keyring } from "./keyring.ts";

const linePattern = /^([1-9]\d{0,8}):([A-Za-z0-9+/]{43}=)$/;

/** Reads lines `<version>:<base64 of 32 bytes>`. Throws CryptoError: keyring_empty, keyring_malformed. */
export function parseKeyring(text: string, path: string): Keyring {
  const keys = new Map<number, Buffer>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const [, version, encoded] = linePattern.exec(line.trim()) ?? [];
    if (!version || !encoded || keys.has(Number(version))) {
      throw new CryptoError("keyring_malformed", `${path}, line ${index + 1}`);
    }
    keys.set(Number(version), Buffer.from(encoded, "base64"));
  }
  if (keys.size === 0) throw new CryptoError("keyring_empty", path);
  return { current: Math.max(...keys.keys()), keys };
}

/** One line of a keyring file. */
export function keyringLine(version: number, key: Buffer): string {
  return `${version}:${key.toString("base64")}\n`;
}
