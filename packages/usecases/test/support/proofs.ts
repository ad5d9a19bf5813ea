import { type Ctx, newChallenge, type Parent } from "@prosvet/usecases";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";

/** Asks for a challenge and does its work, as a browser does while a form is being filled. */
export async function workedFor(ctx: Ctx<Parent>): Promise<string> {
  const challenge = await newChallenge(ctx);
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
}
