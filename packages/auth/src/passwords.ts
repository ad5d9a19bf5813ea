import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { type PasswordHash, readPasswordHash, writePasswordHash } from "./password-text.ts";
import { createTurnstile } from "./turnstile.ts";

/** Argon2id: memory in KiB, passes, lanes. ASVS 11.4.2, appendix C. */
export const hashingCost = { memory: 19_456, passes: 2, parallelism: 1 } as const;

/** More would take every core from the rest of the program. */
export const hashingsAtOnce = 2;

const hashBytes = 32;

export type Passwords = {
  hash(password: string): Promise<string>;
  /** In: null for an identity that does not exist, at the same cost as for one that does. */
  matches(password: string, stored: string | null): Promise<boolean>;
  isOutdated(stored: string): boolean;
};

const derive = promisify(argon2);

/** The only place where passwords are hashed, off the main thread. Texts are compared in Unicode's composed form. */
export function createPasswords(): Passwords {
  const turnstile = createTurnstile(hashingsAtOnce);
  const nobody = { ...hashingCost, salt: randomBytes(16), hash: randomBytes(hashBytes) };

  const compute = (password: string, { salt, hash: _, ...cost }: PasswordHash, tagLength: number) =>
    turnstile.pass(() =>
      derive("argon2id", { ...cost, nonce: salt, tagLength, message: password.normalize("NFC") }),
    );

  return {
    async hash(password) {
      const blank = { ...hashingCost, salt: randomBytes(16), hash: Buffer.alloc(0) };
      return writePasswordHash({ ...blank, hash: await compute(password, blank, hashBytes) });
    },
    async matches(password, stored) {
      const known = stored === null ? nobody : readPasswordHash(stored);
      return timingSafeEqual(await compute(password, known, known.hash.length), known.hash);
    },
    isOutdated(stored) {
      const { memory, passes, parallelism } = readPasswordHash(stored);
      const { memory: m, passes: t, parallelism: p } = hashingCost;
      return memory !== m || passes !== t || parallelism !== p;
    },
  };
}
