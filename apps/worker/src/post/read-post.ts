import { readFileSync } from "node:fs";
import { type Post, parseSmsProviders } from "@prosvet/usecases";
import { createMailPost } from "./mail-post.ts";
import { createSmsPost } from "./sms-post.ts";

const isAddress = /^[a-z0-9._+-]{1,64}@[a-z0-9.-]{1,190}$/i;

/** What the deployment sends by, from the environment. Throws when something is set that cannot be used. */
export function readPost(environment: NodeJS.ProcessEnv): Post {
  const { PROSVET_SMTP_URL, PROSVET_MAIL_FROM, PROSVET_SMS_FILE } = environment;
  if (PROSVET_SMTP_URL && !isAddress.test(PROSVET_MAIL_FROM ?? "")) {
    throw new Error("PROSVET_MAIL_FROM is not set to one address");
  }
  const providers = PROSVET_SMS_FILE ? parseSmsProviders(readFileSync(PROSVET_SMS_FILE, "utf8")) : [];
  return {
    email: PROSVET_SMTP_URL && PROSVET_MAIL_FROM ? createMailPost(PROSVET_SMTP_URL, PROSVET_MAIL_FROM) : null,
    sms: new Map(providers.map((provider) => [provider.name, createSmsPost(provider)])),
  };
}
