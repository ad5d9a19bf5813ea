import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Load, LoadResult } from "./load.ts";

export type LoadMaker = {
  run(load: Partial<Load> & Pick<Load, "requests">): Promise<LoadResult>;
  close(): void;
};

/** Starts the load program for a port of this machine; loads run one after another. */
export function startLoadMaker(port: number): LoadMaker {
  const child: ChildProcess = fork(new URL("load-program.ts", import.meta.url).pathname);
  return {
    async run(wishes) {
      const load: Load = { port, connections: 1, seconds: 30, once: false, ...wishes };
      child.send(load);
      const [result] = (await once(child, "message")) as [LoadResult];
      return result;
    },
    close: () => child.disconnect(),
  };
}

/** A GET as it goes over the wire. */
export const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

/** A POST of JSON as it goes over the wire, with the key that makes it one request however often it is sent. */
export function post(path: string, body: unknown, key: string): string {
  const text = JSON.stringify(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    ...["Host: localhost", "Content-Type: application/json", `Idempotency-Key: ${key}`],
    `Content-Length: ${Buffer.byteLength(text)}`,
  ];
  return `${head.join("\r\n")}\r\n\r\n${text}`;
}

/** The share of answers with a status. */
export const answered = ({ statuses }: LoadResult, status: number) => statuses[status] ?? 0;

/** Throws when not every answer was the wanted one: a figure of failures is no figure. */
export function assertAll(result: LoadResult, status: number): LoadResult {
  const counts = Object.entries(result.statuses);
  if (counts.length === 1 && result.statuses[status]) return result;
  throw new Error(`the server answered ${counts.map(([code, count]) => `${code}: ${count}`).join(", ")}`);
}
