import { createHash } from "node:crypto";

/** SHA-256 of a UTF-8 text, 64 hex symbols: for bodies of requests and texts of consents. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
