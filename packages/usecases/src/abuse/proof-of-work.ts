import { currentKeyOf, deriveKey, sha256 } from "@prosvet/crypto";
import { type Challenge, createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey as stretch } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";

const minute = 60_000;

/**
 * How much work a challenge is: the browser tries counters from 0 on, each 5,000 rounds of PBKDF2-SHA-256, until it
 * comes to one of 20 to 100. That is 100,000 to 500,000 rounds, 300,000 on average. Measured on one core of a server:
 * 0.05 to 0.24 s. A telephone of 2016, some eight times slower, needs 0.4 to 2 s, while its person fills the form.
 * Making a challenge costs the server one try (4 ms, off the main thread), checking an answer two HMACs.
 */
export const proofCost = { rounds: 5_000, fewestTries: 20, mostTries: 100 } as const;

/** How long a challenge may be answered. */
export const proofLastsMs = 20 * minute;

const algorithm = "PBKDF2/SHA-256";

const secretsOf = ({ keyring }: Pick<Ctx, "keyring">) => {
  const secret = (purpose: string) => deriveKey(currentKeyOf(keyring), purpose).toString("hex");
  return {
    hmacSignatureSecret: secret("proof of work challenge"),
    hmacKeySignatureSecret: secret("proof of work answer"),
  };
};

/**
 * Something for a browser to work on while its person fills a form: who has worked may take more times from one address.
 * It runs only where scripts do and is never needed (R15). Out: an ALTCHA challenge (version 2); the answer is sent as
 * base64 of `{ challenge, solution }`.
 */
export function newChallenge(ctx: Ctx<Parent>): Promise<Challenge> {
  requireActor(ctx, "parent");
  return createChallenge({
    algorithm,
    cost: proofCost.rounds,
    counter: randomInt(proofCost.mostTries, proofCost.fewestTries),
    // The clock of the request and not the library's: signed with the rest, checked by `openProof`.
    data: { until: ctx.now.getTime() + proofLastsMs },
    deriveKey: stretch,
    ...secretsOf(ctx),
  });
}

const Payload = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal(algorithm),
      nonce: z.string().max(100),
      salt: z.string().max(100),
      cost: z.literal(proofCost.rounds),
      keyLength: z.int().max(64),
      keyPrefix: z.string().max(128),
      keySignature: z.string().max(128),
      data: z.object({ until: z.int() }),
    }),
    signature: z.string().max(128),
  }),
  solution: z.object({ counter: z.int().min(0).max(proofCost.mostTries), derivedKey: z.string().max(128) }),
});

/** Work that was done. Whether it was spent before is asked where it is spent. */
export type Proof = { key: string; windowStart: Date };

/**
 * Reads the answer to a challenge. Null when there is none, when it is none of ours, wrong or too late: such a request
 * is then one without a proof, and not a fault of whoever sent it.
 */
export async function openProof(ctx: Ctx, sent: string | undefined): Promise<Proof | null> {
  if (!sent || ctx.publicLimits === "lifted") return null;
  const payload = readPayload(sent);
  if (!payload) return null;
  const { until } = payload.challenge.parameters.data;
  if (until <= ctx.now.getTime() || until > ctx.now.getTime() + proofLastsMs) return null;
  const { verified } = await verifySolution({ ...payload, deriveKey: stretch, ...secretsOf(ctx) });
  if (!verified) return null;
  // One row for one challenge, whenever its answer comes.
  return { key: `public proof ${sha256(payload.challenge.signature)}`, windowStart: new Date(until) };
}

function readPayload(sent: string) {
  try {
    return Payload.safeParse(JSON.parse(Buffer.from(sent, "base64").toString("utf8"))).data ?? null;
  } catch {
    return null;
  }
}
