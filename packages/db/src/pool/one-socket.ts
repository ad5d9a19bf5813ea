import { Socket } from "node:net";

/** What the driver tells of where to connect: it has read the URL and the options. */
type Place = { path: string | false; host: string[]; port: number[] };

/** The driver wants the name that the certificate must carry on the socket itself. */
type NamedSocket = Socket & { host?: string };

/**
 * A source of sockets for one client of the driver: the first call gives one that is connecting, every later one
 * calls `whenAskedAgain` and throws. The driver connects a client anew and runs what was left in its queue, which
 * would then be outside the transaction that it belonged to.
 */
export function oneSocket(whenAskedAgain: () => void): (place: Place) => Socket {
  let given = false;
  return ({ path, host, port }) => {
    if (given) {
      whenAskedAgain();
      throw new Error("the connection is gone, and its client with it");
    }
    given = true;
    const socket: NamedSocket = new Socket();
    socket.host = host[0];
    return path ? socket.connect(path) : socket.connect({ port: port[0] ?? 5432, host: host[0] });
  };
}
