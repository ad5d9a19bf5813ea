import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll } from "vitest";

export type Received = { recipients: string[]; raw: string; mail: ParsedMail };

type Wishes = {
  /** The port of a mailbox that was closed and opens again. */
  port?: number;
  /** What the server says to a recipient; null takes it. */
  refuse?: (recipient: string) => { code: number; words: string } | null;
  /** Happens when the whole letter is there, before the server says 250. */
  beforeYes?: () => Promise<void> | void;
  /** Happens right after the server has said 250. */
  afterYes?: () => void;
  options?: SMTPServerOptions;
};

export type Mailbox = {
  readonly url: string;
  readonly port: number;
  received: Received[];
  to(recipient: string): Received[];
  close(): Promise<void>;
};

/** A real SMTP server on this machine that keeps what it is given. */
export async function openMailbox(wishes: Wishes = {}): Promise<Mailbox> {
  const { port = 0, refuse = () => null, beforeYes, afterYes, options } = wishes;
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH"],
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const refusal = refuse(address);
      if (!refusal) return callback();
      callback(Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
    },
    async onData(stream, { envelope }, callback) {
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part as Buffer);
      const raw = Buffer.concat(parts);
      const recipients = envelope.rcptTo.map(({ address }) => address);
      received.push({ recipients, raw: raw.toString("latin1"), mail: await simpleParser(raw) });
      await beforeYes?.();
      callback(null);
      afterYes?.();
    },
    ...options,
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  let isOpen = true;
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  afterAll(close);
  const listening = (server.server.address() as AddressInfo).port;
  return {
    ...{ port: listening, url: `smtp://127.0.0.1:${listening}`, received, close },
    to: (recipient) => received.filter(({ recipients }) => recipients.includes(recipient)),
  };
}
