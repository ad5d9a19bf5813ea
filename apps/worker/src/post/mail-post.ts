import type { Delivery, Letter } from "@prosvet/usecases";
import { createTransport } from "nodemailer";
import { deliveryOf } from "./delivery-of.ts";
import { invitationOf } from "./invitation.ts";
import { mailServerOf } from "./mail-server.ts";

export type MailPost = (letter: Letter) => Promise<Delivery>;

/** The longest that one letter may take, whatever the server does. */
const mostMs = 60_000;

/**
 * Hands letters to a mail server, one connection and one recipient each. In: the server's URL and the address that
 * letters come from. The Message-ID is made of the notice's id: a second copy of a letter is known by it.
 */
export function createMailPost(url: string, from: string): MailPost {
  const transport = createTransport(mailServerOf(url));
  const host = from.slice(from.lastIndexOf("@") + 1);
  return async ({ id, from: name, to, replyTo, subject, text, event }) => {
    const sending = transport.sendMail({
      messageId: `<${id}@${host}>`,
      envelope: { from, to: [to] },
      from: { name, address: from },
      to: { name: "", address: to },
      ...(replyTo && { replyTo: { name: "", address: replyTo } }),
      subject,
      text,
      headers: { "Auto-Submitted": "auto-generated" },
      ...(event && { icalEvent: invitationOf(event, { name, from, to }) }),
      ...{ signal: AbortSignal.timeout(mostMs) },
    });
    return sending.then(() => "delivered" as const, deliveryOf);
  };
}
