import { randomBytes } from "node:crypto";
import { sha256 } from "./digest.ts";

/** A secret for a link or a session: 256 random bits, 43 symbols of base64url. Only its hash is stored. R42. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token: SHA-256, 64 hex symbols; it works neither as a cookie nor as a link. R42. */
export function hashToken(token: string): string {
  return sha256(token);
}
