import { createHash } from "node:crypto";
import { generateIdFromEntropySize } from "lucia";

const tokenForm = /^[a-z2-7]{40}$/;

/** What a cookie carries: 200 random bits in 40 symbols. */
export const newSessionToken = () => generateIdFromEntropySize(25);

/** What the database keeps of a token: SHA-256 in hex, which works as no cookie. */
export const sessionIdOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** Anything of another form was not made here, and the database need not be asked. */
export const isTokenForm = (value: string | undefined): value is string =>
  value !== undefined && tokenForm.test(value);
