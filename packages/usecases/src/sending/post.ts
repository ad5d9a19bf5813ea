import type { NoticeWay } from "@prosvet/domain";

/** A meeting for the recipient's calendar: a time and a place, never with whom and what about. */
export type MeetingEvent = {
  method: "REQUEST" | "CANCEL";
  /** The same for one booking whatever becomes of it. */
  id: string;
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  location: string | null;
  stamp: Date;
};

export type Letter = {
  /** The notice's own id: the same on every try, so that a mailbox may know a second copy. */
  id: string;
  /** The centre's name, beside the deployment's own address. */
  from: string;
  to: string;
  /** Where the centre reads its mail. */
  replyTo: string | null;
  subject: string;
  text: string;
  event: MeetingEvent | null;
};

export type ShortMessage = { phone: string; text: string };

/**
 * How a try ended: `code` is a code and never an address. `address` is refused for good, `letter` may be tried again,
 * `post` says that nothing can be sent just now.
 */
export type Delivery = "delivered" | { code: string; trouble: "address" | "letter" | "post" };

/** What the deployment sends by. Null or empty: nothing leaves that way, and what would waits. */
export type Post = {
  email: ((letter: Letter) => Promise<Delivery>) | null;
  /** By the name of a provider that a centre may choose. */
  sms: ReadonlyMap<string, (message: ShortMessage) => Promise<Delivery>>;
};

export type Parcel = { way: NoticeWay; send: () => Promise<Delivery> };
