import { fork } from "node:child_process";
import { once } from "node:events";
import type { ServerAnswer, ServerConfig, ServerQuestion } from "./server-config.ts";

export type MeasuredServer = {
  port: number;
  /** CPU of the process since its start, µs. */
  cpu(): Promise<number>;
  /** Resident memory, bytes. */
  memory(): Promise<number>;
  close(): void;
};

/** Starts the server in a process of its own on a free port of this machine. */
export async function startServer(config: ServerConfig): Promise<MeasuredServer> {
  const profile = process.env.PROSVET_BENCH_PROFILE;
  const execArgv = profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [];
  const child = fork(new URL("server-program.ts", import.meta.url).pathname, { execArgv });
  const ended = once(child, "exit").then(() => {
    throw new Error("the measured server ended");
  });
  ended.catch(() => {});
  const answer = async () => {
    const [told] = await Promise.race([once(child, "message"), ended]);
    return told as ServerAnswer;
  };
  const ask = async (question: ServerQuestion) => {
    child.send(question);
    const told = await answer();
    if (!("value" in told)) throw new Error("the measured server misunderstood");
    return told.value;
  };
  child.send(config);
  const told = await answer();
  if (!("port" in told)) throw new Error("the measured server told no port");
  return {
    port: told.port,
    cpu: () => ask("cpu"),
    memory: () => ask("memory"),
    close: () => child.disconnect(),
  };
}
