import { connect } from "node:net";

export type Verdict = "clean" | "infected" | "not_scanned";

/** Looks at a file before it is kept. Throws when it cannot say. */
export type VirusScanner = (bytes: Buffer) => Promise<Verdict>;

/** A deployment without a scanner: every file says so on its card. */
export const noScanner: VirusScanner = async () => "not_scanned";

const chunk = 64 * 1024;
const patienceMs = 30_000;

/**
 * The scanner of a clamd that listens on a local socket (its INSTREAM command). Throws when it does not answer or says
 * something else than a verdict: a file that nobody could look at is not taken.
 */
export const clamdScanner =
  (socketPath: string): VirusScanner =>
  (bytes) =>
    new Promise((resolve, reject) => {
      let answer = "";
      const socket = connect(socketPath);
      socket.setTimeout(patienceMs, () => socket.destroy(new Error("the scanner is silent")));
      socket.on("error", () => reject(new Error("the scanner does not answer")));
      socket.on("data", (data) => {
        answer += data.toString("utf8");
      });
      socket.on("close", () => {
        if (/: OK\0?\s*$/.test(answer)) resolve("clean");
        else if (/ FOUND\0?\s*$/.test(answer)) resolve("infected");
        else reject(new Error("the scanner gave no verdict"));
      });
      socket.write("zINSTREAM\0");
      for (let at = 0; at < bytes.length; at += chunk) {
        const part = bytes.subarray(at, at + chunk);
        socket.write(sizeOf(part.length));
        socket.write(part);
      }
      socket.write(sizeOf(0));
    });

function sizeOf(length: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(length);
  return size;
}
