import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("./compile-program.ts", import.meta.url));

/**
 * As `compilePdf`, in a process of its own that is given no environment: this one goes on with its work meanwhile, and
 * keeps nothing of the memory that it took. Throws Error without any text of the document.
 */
export async function compileApart(template: "register.typ", shown: object): Promise<Uint8Array> {
  const child = fork(program, { env: {}, execArgv: [], serialization: "advanced" });
  try {
    const ended = once(child, "exit").then(() => {
      throw new Error("no PDF could be made: its process ended");
    });
    ended.catch(() => {});
    child.send({ template, shown });
    const [answer] = (await Promise.race([once(child, "message"), ended])) as [
      { pdf: Uint8Array } | { failure: string },
    ];
    if ("failure" in answer) throw new Error(answer.failure);
    return answer.pdf;
  } finally {
    child.kill();
  }
}
