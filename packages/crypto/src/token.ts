import { randomBytes } from "node:crypto";

/** A word that nobody guesses, for the key of one attempt: 256 random bits, 43 symbols of base64url. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}
