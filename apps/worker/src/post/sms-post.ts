import type { Delivery, ShortMessage, SmsProvider } from "@prosvet/usecases";
import { smsBodyOf } from "@prosvet/usecases";

export type SmsPost = (message: ShortMessage) => Promise<Delivery>;

const patienceMs = 15_000;
const longestAnswer = 64 * 1024;
const types = { json: "application/json", form: "application/x-www-form-urlencoded" } as const;

/**
 * Hands short messages to a service over HTTP, as the deployment's file describes it: no other address is ever asked,
 * and a redirect is a failure. The answer is compared and forgotten, because it may repeat the number.
 */
export function createSmsPost(provider: SmsProvider): SmsPost {
  const { url, method, headers, encoding, success } = provider;
  return async (message) => {
    try {
      const answer = await fetch(url, {
        method,
        headers: { "content-type": types[encoding], ...headers },
        body: smsBodyOf(provider, message),
        redirect: "error",
        signal: AbortSignal.timeout(patienceMs),
      });
      const said = await beginningOf(answer);
      const isTaken = success.status.includes(answer.status) && said.includes(success.contains ?? "");
      return isTaken ? "delivered" : { code: `SMS ${answer.status}`, trouble: "letter" };
    } catch {
      return { code: "SMS", trouble: "letter" };
    }
  };
}

async function beginningOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let said = "";
  for await (const part of body ?? []) {
    said += decoder.decode(part, { stream: true });
    if (said.length > longestAnswer) break;
  }
  return said;
}
