import type { NoticeMeans } from "@prosvet/usecases";
import { readPost } from "@prosvet/worker";
import type { Settings } from "./settings.ts";

/**
 * What notices are sent by and where their links lead. The worker reads the same variables; here they are read once
 * before anything starts, so that what cannot be used is said then. Throws with the name of the variable.
 */
export function noticeMeansOf(
  { origin, port, demonstration }: Pick<Settings, "origin" | "port" | "demonstration">,
  environment: NodeJS.ProcessEnv,
): NoticeMeans {
  const post = readPost(environment);
  const mail = post.email !== null;
  return {
    publicAddress: origin ?? `http://localhost:${port}`,
    mail,
    smsProviders: [...post.sms.keys()],
    showsOutbox: demonstration && !mail,
  };
}
