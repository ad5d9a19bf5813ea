import { spawn } from "node:child_process";
import { lstatSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startInChild } from "./child-starter.ts";
import { connect, newHome, postmasterPid, start } from "./new-home.ts";

async function untilGone(pid: number): Promise<void> {
  await expect.poll(() => readState(pid), { timeout: 10_000 }).toBe("gone");
}

function readState(pid: number): string {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8")) ? "gone" : "alive";
  } catch {
    return "gone";
  }
}

describe("the embedded server after a crash", () => {
  it("keeps every committed row when it was killed in the middle of work", async () => {
    const home = newHome();
    const killed = await start({ home, durable: true });
    const sql = connect(killed);
    await sql`create table kept as select n from generate_series(1, 50000) n`;
    const sleeping = expect(connect(killed)`select pg_sleep(600)`).rejects.toThrow();
    process.kill(postmasterPid(killed), "SIGKILL");
    const next = await start({ home, durable: true });
    expect(next.adopted).toBe(false);
    expect(await connect(next)`select count(*)::int as rows from kept`).toEqual([{ rows: 50_000 }]);
    await sleeping;
  });

  it("that outlived its killed starter is adopted, and its adopter stops it", async () => {
    const home = newHome();
    const child = await startInChild({ home });
    await child.kill();
    const adopter = await start({ home });
    const pid = postmasterPid(adopter);
    expect(adopter.adopted).toBe(true);
    expect(await connect(adopter)`select 1 as one`).toEqual([{ one: 1 }]);
    await adopter.stop();
    expect(readState(pid)).toBe("gone");
    expect((await start({ home })).adopted).toBe(false);
  });

  it("starts although its stale file names the number of another living program", async () => {
    const home = newHome();
    const server = await start({ home });
    const { uid, gid } = lstatSync(server.dataDir);
    const pidFile = join(server.dataDir, "postmaster.pid");
    const stale = readFileSync(pidFile, "utf8");
    process.kill(postmasterPid(server), "SIGKILL");
    await untilGone(Number(stale.split("\n")[0]));
    const other = spawn("sleep", ["600"], process.getuid?.() === 0 ? { uid, gid } : {});
    onTestFinished(() => void other.kill("SIGKILL"));
    writeFileSync(pidFile, stale.replace(/^\d+/, String(other.pid)));
    const next = await start({ home });
    expect(await connect(next)`select 1 as one`).toEqual([{ one: 1 }]);
    expect(readState(other.pid ?? 0)).toBe("alive");
  });

  it("waits for another starter's empty file, and removes one that nobody fills", async () => {
    const home = newHome();
    const server = await start({ home });
    await server.stop();
    writeFileSync(join(server.dataDir, "postmaster.pid"), "");
    expect(await connect(await start({ home }))`select 1 as one`).toEqual([{ one: 1 }]);
  });

  it("outlives a Ctrl-C in the terminal of its program, which has work to finish first", async () => {
    const home = newHome();
    const child = await startInChild({ home }, { detached: true });
    const pid = postmasterPid(child.started);
    process.kill(-(child.process.pid ?? 0), "SIGINT");
    await child.ended;
    expect(readState(pid)).toBe("alive");
    expect((await start({ home })).adopted).toBe(true);
  });

  it("is stopped by the exit of a program that forgot to stop it", async () => {
    const home = newHome();
    const child = await startInChild({ home });
    const pid = postmasterPid(child.started);
    await child.end("exit");
    await untilGone(pid);
  });
});
