import { pbkdf2Sync } from "node:crypto";

type Challenge = {
  parameters: { nonce: string; salt: string; cost: number; keyLength: number; keyPrefix: string };
};

/** Does the work of a challenge as a browser does. Out: what it sends. */
export function solvedProof(challenge: Challenge): string {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  for (let counter = 0; counter <= 1000; counter++) {
    const place = Buffer.alloc(4);
    place.writeUInt32BE(counter);
    const password = Buffer.concat([Buffer.from(nonce, "hex"), place]);
    const key = pbkdf2Sync(password, Buffer.from(salt, "hex"), cost, keyLength, "sha256").toString("hex");
    if (!key.startsWith(keyPrefix)) continue;
    return Buffer.from(JSON.stringify({ challenge, solution: { counter, derivedKey: key } })).toString(
      "base64",
    );
  }
  throw new Error("no counter opens the challenge");
}
