import { connect } from "node:net";

const piece = "a".repeat(16_384);

/**
 * Posts a form in chunks that never come to an end, at most `most` bytes of it, on a socket of its own. Out: the status
 * line of the answer, which only somebody who does not wait for the end can give, and how much was sent by then.
 */
export function postEndlessForm(site: string, path: string, most: number) {
  const { port, host } = new URL(site);
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Origin: http://${host}`,
    "Content-Type: application/x-www-form-urlencoded",
    "Transfer-Encoding: chunked",
  ];
  return new Promise<{ statusLine: string; sentBytes: number }>((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1");
    let [sentBytes, answered] = [0, false];
    const send = () => {
      while (!answered && sentBytes < most) {
        sentBytes += piece.length;
        if (!socket.write(`${piece.length.toString(16)}\r\n${piece}\r\n`)) return;
      }
    };
    socket.once("connect", () => {
      socket.write(`${head.join("\r\n")}\r\n\r\n`);
      send();
    });
    socket.on("drain", send);
    socket.once("data", (answer) => {
      answered = true;
      socket.destroy();
      resolve({ statusLine: answer.toString("latin1").split("\r\n", 1).join(""), sentBytes });
    });
    socket.setTimeout(5_000, () => socket.destroy(new Error(`no answer after ${sentBytes} bytes`)));
    socket.once("error", reject);
  });
}
