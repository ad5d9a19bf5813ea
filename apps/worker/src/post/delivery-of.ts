import type { Delivery } from "@prosvet/usecases";

type MailError = { code?: unknown; responseCode?: unknown; command?: unknown };

/** Refusals of a mailbox that no later try will mend. A relay that does not know us yet answers other codes. */
const noSuchMailbox = [501, 511, 550, 551, 553, 556];
const closing = 421;
const unreachable = [
  "ECONNECTION",
  "ETIMEDOUT",
  "ESOCKET",
  "EDNS",
  "ETLS",
  "EAUTH",
  "ENOAUTH",
  "EPROTOCOL",
  "EABORT",
];

/** How a failed try is to be understood. Of the error only its codes are looked at: its words may hold the address. */
export function deliveryOf(error: unknown): Exclude<Delivery, "delivered"> {
  const { code: given, responseCode, command } = (error ?? {}) as MailError;
  const status = typeof responseCode === "number" ? responseCode : null;
  const name = typeof given === "string" && /^[A-Z0-9_]{1,40}$/.test(given) ? given : "EUNKNOWN";
  const code = status === null || name === "EAUTH" ? name : String(status);
  const isOfRecipient = given === "EENVELOPE" && command !== "MAIL FROM";
  if (isOfRecipient && (status === null || noSuchMailbox.includes(status)))
    return { code, trouble: "address" };
  const isClosed = unreachable.includes(code) || status === closing;
  return { code, trouble: isClosed ? "post" : "letter" };
}
