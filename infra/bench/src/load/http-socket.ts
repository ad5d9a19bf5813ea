import { connect, type Socket } from "node:net";

/** One keep-alive connection on which one request is under way at a time. Reads no more of HTTP than our server writes. */
export type HttpSocket = { send(request: string): Promise<number>; close(): void };

const headEnd = Buffer.from("\r\n\r\n");

/** Connects to a port of this machine. `send` answers the status; it rejects when the connection closes. */
export function openHttpSocket(port: number): HttpSocket {
  const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let received: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  let waiting: { resolve: (status: number) => void; reject: (error: Error) => void } | null = null;
  let failure: Error | null = null;

  const fail = (error: Error) => {
    failure ??= error;
    waiting?.reject(failure);
    waiting = null;
  };
  socket.on("error", fail);
  socket.on("close", () => fail(new Error("the server closed the connection")));
  socket.on("data", (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const status = wholeAnswer(received);
    if (status === null) return;
    received = Buffer.alloc(0);
    const asked = waiting;
    waiting = null;
    asked?.resolve(status);
  });
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

/** The status once the whole answer is here. Throws on an answer whose length is not told before its body. */
function wholeAnswer(received: Buffer): number | null {
  const end = received.indexOf(headEnd);
  if (end < 0) return null;
  const head = received.toString("latin1", 0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    if (received.length < end + 4 + Number(length)) return null;
  } else if (!received.subarray(-5).equals(Buffer.from("0\r\n\r\n"))) return null;
  return Number(head.slice(9, 12));
}
