import { anonymousName } from "@prosvet/domain";

type Recipient = { recipientCode: string; anonymous: boolean };

/** How a recipient is named for general use: by a code, or «Анонимно» (R32, R33). */
export const coded = ({ recipientCode, anonymous }: Recipient) => (anonymous ? anonymousName : recipientCode);

/**
 * How a recipient is named for official use: the name with the code beside it, the code alone when there is no name or it
 * was destroyed. «Анонимно» stays «Анонимно», whatever else is known (R32, R34).
 */
export const named = (recipient: Recipient & { name: string | null }) =>
  recipient.anonymous || recipient.name === null
    ? coded(recipient)
    : `${recipient.name} (${recipient.recipientCode})`;
